import type { z } from 'zod';
import { FormatError, type ImportFile, type ReadItem, type ReadMedia, type ReadOptions } from '../format.ts';
import { decodeText } from '../reading/decode-text.ts';
import { createPace } from '../reading/pace.ts';
import { toMedia } from '../reading/read-media.ts';
import { shortTags, shortTitle } from '../reading/short-texts.ts';
import { CannotReadError, sentence, whyUnsound } from '../reading/sound-question.ts';
import { createLineCounter } from './count-lines.ts';
import { elementsOf } from './elements.ts';
import { jsonFormatName, jsonMediaSchema, jsonQuestionSchema, jsonVersion } from './json-schema.ts';

/** Every question of a file in our own format, one at a time. */
export async function* readJson(file: ImportFile, { signal }: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const { text, notes } = decodeText(file.bytes);
  for (const note of notes) yield { type: 'note', text: note };
  const elements = elementsOf(text, 'questions');
  checkHead(text, elements !== undefined);
  const pace = createPace(signal);
  const lineAt = createLineCounter(text);
  const media = new Map<string, ReadMedia>();
  for (const { text: source, at } of elements ?? []) {
    const pause = pace();
    if (pause) await pause;
    const item = readElement(source, { line: lineAt(at), media });
    if (item) yield item;
  }
}

function checkHead(text: string, hasQuestions: boolean): void {
  const start = text.slice(0, 10_000);
  const name = /"format"\s{0,100}:\s{0,100}"([^"]{0,100})"/u.exec(start)?.[1];
  if (name !== jsonFormatName || !hasQuestions)
    throw new FormatError(`The file does not say "format": "${jsonFormatName}" at its start.`);
  const version = Number(/"version"\s{0,100}:\s{0,100}(\d{1,6})/u.exec(start)?.[1]);
  if (!(version >= 1 && version <= jsonVersion))
    throw new FormatError('The file was written by a newer version and cannot be read by this one.');
}

interface Place {
  line: number;
  media: Map<string, ReadMedia>;
}

const longestElement = 12_000_000;

/** Null: a file that later questions show. */
function readElement(source: string, { line, media }: Place): ReadItem | null {
  try {
    if (source.length > longestElement) throw new CannotReadError('It is longer than 12 million characters.');
    const value = parse(source);
    if (typeof value === 'object' && value !== null && 'media' in value) {
      takeMedia(value, media);
      return null;
    }
    return toQuestion(value, line, media);
  } catch (error) {
    if (!(error instanceof CannotReadError)) throw error;
    const title = shortTitle(
      /"stem"\s{0,10}:\s{0,10}"((?:\\.|[^"\\]){0,200})/u.exec(source)?.[1] ?? source.slice(0, 80),
    );
    return {
      type: 'refused',
      place: { line },
      title,
      reason: error.message,
      source: source.slice(0, 20_000),
    };
  }
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    const why = error instanceof RangeError ? 'It is nested too deeply.' : 'It is not well-formed JSON.';
    throw new CannotReadError(why);
  }
}

function takeMedia(value: object, media: Map<string, ReadMedia>): void {
  const parsed = jsonMediaSchema.safeParse(value);
  if (!parsed.success) throw new CannotReadError(`A file in it cannot be read: ${issueOf(parsed.error)}`);
  const found = toMedia(parsed.data.fileName, Buffer.from(parsed.data.base64, 'base64'));
  if ('note' in found) throw new CannotReadError(found.note);
  if (found.hash !== parsed.data.media)
    throw new CannotReadError(`"${found.fileName}" is not the file that its name says.`);
  media.set(found.hash, found);
}

function toQuestion(value: unknown, line: number, media: ReadonlyMap<string, ReadMedia>): ReadItem {
  const parsed = jsonQuestionSchema.safeParse(value);
  if (!parsed.success) throw new CannotReadError(issueOf(parsed.error));
  const { question, title, externalId = null, topic, tags, difficulty, points, status } = parsed.data;
  const text = JSON.stringify(question);
  if (/\\u0000|\\ud[89a-f]/iu.test(text) && !isStorable(question))
    throw new CannotReadError('It contains NUL or broken characters.');
  const reason = whyUnsound(question);
  if (reason) throw new CannotReadError(reason);
  const { found, notes } = mediaOf(text, media);
  return {
    ...{ type: 'question', place: { line }, question, title: shortTitle(title) },
    ...{
      externalId: externalId?.replaceAll('\0', '').toWellFormed() ?? null,
      categoryPath: topic,
      tags: shortTags(tags),
    },
    ...(difficulty !== undefined && { difficulty }),
    ...(points !== undefined && { points }),
    ...(status !== undefined && { status }),
    ...{ notes, media: found },
  };
}

function mediaOf(
  text: string,
  media: ReadonlyMap<string, ReadMedia>,
): { found: ReadMedia[]; notes: string[] } {
  const hashes = new Set([...text.matchAll(/\(media:([\da-f]{64})\)/gu)].map(([, hash = '']) => hash));
  const found = [...hashes].flatMap((hash) => media.get(hash) ?? []);
  const notes = found.length < hashes.size ? ['An image or recording is not in the file.'] : [];
  return { found, notes };
}

function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable);
}

function issueOf({ issues: [issue] }: z.ZodError): string {
  return sentence(`${issue?.path.join('.') || 'The question'}: ${issue?.message}`);
}
