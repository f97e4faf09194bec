import type { ExportQuestion, WriteOptions, WrittenFile } from '../format.ts';
import { createPace } from '../reading/pace.ts';
import { createLosses } from '../writing/left-out.ts';
import { loadMediaOf } from '../writing/load-media.ts';
import { writtenText } from '../writing/written-text.ts';
import { type JsonMedia, type JsonQuestion, jsonFormatName, jsonVersion } from './json-schema.ts';

/** Everything that a question is, one question a line; files come before the first question that shows them. */
export async function writeJson(
  questions: readonly ExportQuestion[],
  options: WriteOptions = {},
): Promise<WrittenFile> {
  const { losses, of } = createLosses();
  const pace = createPace(options.signal);
  const written = new Set<string>();
  const lines: string[] = [];
  for (const [index, each] of questions.entries()) {
    await pace();
    for (const [hash, file] of await loadMediaOf(each.question, { options, losing: of(index) })) {
      if (written.has(hash)) continue;
      written.add(hash);
      lines.push(JSON.stringify({ media: hash, ...toJsonFile(file) } satisfies JsonMedia));
    }
    lines.push(JSON.stringify(toJson(each)));
  }
  const head = `{"format":"${jsonFormatName}","version":${jsonVersion},"questions":[\n`;
  const pieces = [head, lines.join(',\n'), '\n]}\n'];
  return writtenText(pieces, { extension: 'json', mimeType: 'application/json', losses }, options);
}

function toJsonFile({
  fileName,
  mimeType,
  bytes,
}: {
  fileName: string;
  mimeType: string;
  bytes: Uint8Array;
}) {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  return { fileName, mimeType, base64 };
}

function toJson({
  question,
  title,
  externalId,
  categoryPath,
  tags,
  difficulty,
  points,
  status,
}: ExportQuestion): JsonQuestion {
  return {
    ...(title && { title }),
    ...(externalId !== null && { externalId }),
    ...(categoryPath.length > 0 && { topic: [...categoryPath] }),
    ...(tags.length > 0 && { tags: [...tags] }),
    ...{ difficulty, points, status, question },
  };
}
