import type { ImportFile, Place, ReadItem, ReadOptions } from '../format.ts';
import { readCategoryPath, writeCategoryPath } from '../reading/category-path.ts';
import { decodeText } from '../reading/decode-text.ts';
import { createPace } from '../reading/pace.ts';
import { shortTags, shortTitle } from '../reading/short-texts.ts';
import { CannotReadError, whyUnsound } from '../reading/sound-question.ts';
import { commentLine } from './comment-line.ts';
import { mapQuestion } from './map-question.ts';
import { parseBlock } from './parse-block.ts';
import { type GiftBlock, splitGift } from './split-gift.ts';

/** Every question of a GIFT file in order; a broken one is told by its reason and the others are read. */
export async function* readGift(file: ImportFile, { signal }: ReadOptions = {}): AsyncGenerator<ReadItem> {
  const { text, notes } = decodeText(file.bytes);
  for (const note of notes) yield { type: 'note', text: note };
  const pace = createPace(signal);
  let categoryPath: string[] | null = null;
  for (const block of splitGift(text)) {
    const pause = pace();
    if (pause) await pause;
    if (block.text.startsWith('$CATEGORY:')) categoryPath = readCategoryPath(block.text.slice(10));
    else yield readBlock(block, categoryPath);
  }
}

function readBlock(block: GiftBlock, category: string[] | null): ReadItem {
  const place: Place = { line: block.line };
  try {
    const parsed = parseBlock(block.text);
    if (parsed.answers === null) {
      const text = `Line ${block.line}: "${shortTitle(parsed.stem.text)}" asks nothing (a description) and was left out.`;
      return { type: 'note', text };
    }
    const { question, notes } = mapQuestion(parsed, block.externalId);
    const reason = whyUnsound(question);
    if (reason) throw new CannotReadError(reason);
    return {
      ...{ type: 'question', place, question, title: shortTitle(parsed.title) },
      ...{
        externalId: block.externalId,
        categoryPath: category ?? [],
        tags: shortTags(block.tags),
        notes,
        media: [],
      },
    };
  } catch (error) {
    if (!(error instanceof CannotReadError)) throw error;
    const text = block.text.slice(0, 20_000).replaceAll('\0', '').toWellFormed();
    const source = `${categoryLine(category)}${commentLine(block)}${text}`;
    return { type: 'refused', place, title: titleOf(text), reason: error.message, source };
  }
}

/** Mended alone, a question still belongs where it did; null before the file names a first category. */
function categoryLine(path: readonly string[] | null): string {
  return path === null ? '' : `$CATEGORY: ${writeCategoryPath(path)}\n\n`;
}

function titleOf(source: string): string {
  const start = source.slice(0, 1_000);
  return shortTitle(/^\s*::([\s\S]*?)::/u.exec(start)?.[1] ?? start.split('{')[0] ?? '');
}
