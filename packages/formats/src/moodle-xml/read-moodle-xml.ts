import { FormatError, type ImportFile, type ReadItem, type ReadOptions } from '../format.ts';
import { readCategoryPath, writeCategoryPath } from '../reading/category-path.ts';
import { decimalOf } from '../reading/decimal-text.ts';
import { createPace } from '../reading/pace.ts';
import { shortTags, shortTitle } from '../reading/short-texts.ts';
import { CannotReadError, whyUnsound } from '../reading/sound-question.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { readXml, type XmlPick } from '../xml/read-xml.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { categoryElement } from './category-element.ts';
import { mapQuestion } from './map-question.ts';
import { childText, createTexts, isYes, rawText } from './moodle-texts.ts';

/** Files stand within the XML, so that it may be long. */
const limits = { depth: 64, textLength: 12_000_000, length: 300_000_000 };

/** Every question of a Moodle XML file in its order. */
export async function* readMoodleXml(
  file: ImportFile,
  { signal }: ReadOptions = {},
): AsyncGenerator<ReadItem> {
  const pace = createPace(signal);
  const text = decodeXml(file.bytes);
  if (text.trim() === '') throw new FormatError('The file is empty.');
  let categoryPath: string[] | null = null;
  let count = 0;
  for (const pick of readXml(text, ['question'], limits)) {
    count++;
    const pause = pace();
    if (pause) await pause;
    if (attribute(pick.element, 'type') === 'category') {
      categoryPath = readCategoryPath(rawText(childOf(pick.element, 'category')));
    } else yield readQuestion(pick, categoryPath);
  }
  if (count === 0) throw new FormatError('The file holds no questions in the way of Moodle XML.');
}

function readQuestion({ element, source }: XmlPick, category: string[] | null): ReadItem {
  const place = { line: element.line };
  const title = shortTitle(childText(element, 'name'));
  try {
    const texts = createTexts(element);
    const externalId = idOf(element);
    const question = mapQuestion(element, { texts, externalId, title });
    const reason = whyUnsound(question);
    if (reason) throw new CannotReadError(reason);
    return {
      ...{ type: 'question', place, question, title, externalId },
      ...{ categoryPath: category ?? [] },
      ...{ tags: tagsOf(element), ...pointsOf(element), ...statusOf(element) },
      ...{ notes: texts.notes, media: texts.found },
    };
  } catch (error) {
    if (!(error instanceof CannotReadError)) throw error;
    return {
      type: 'refused',
      place,
      title,
      reason: error.message,
      source: withCategory(source, category),
    };
  }
}

/** Room for an image or two. */
const longestSource = 200_000;

/** Mended alone, a question still belongs where it did; what was cut off could not be read again. */
function withCategory(source: string, path: readonly string[] | null): string {
  if (source.length > longestSource) return '';
  return path === null ? source : `${categoryElement(writeCategoryPath(path))}\n${source}`;
}

function idOf(element: XmlElement): string | null {
  return childText(element, 'idnumber').replaceAll('\0', '').slice(0, 200).toWellFormed() || null;
}

function tagsOf(element: XmlElement): string[] {
  const tags = childOf(element, 'tags');
  return tags ? shortTags(childrenOf(tags, 'tag').map(rawText)) : [];
}

function pointsOf(element: XmlElement): { points?: number } {
  const points = Number(decimalOf(childText(element, 'defaultgrade')) ?? Number.NaN);
  return Number.isFinite(points) && points > 0 ? { points } : {};
}

function statusOf(element: XmlElement): { status?: 'retired' } {
  return isYes(childText(element, 'hidden')) ? { status: 'retired' } : {};
}
