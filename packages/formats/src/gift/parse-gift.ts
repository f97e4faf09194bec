import { type GIFTQuestion, parse } from 'gift-pegjs';
import { mendBlock, withoutGuard } from './mend-block.ts';
import { type GiftBlock, splitGift } from './split-gift.ts';

/** One block of the file, parsed, or why not. */
export type GiftItem = { block: GiftBlock } & ({ parsed: GIFTQuestion } | { reason: string });

const longestBlock = 100_000;

/** Every question and category of a file in order; a broken one is told by its reason and the others are read. */
export function* parseGift(text: string): Generator<GiftItem> {
  for (const block of splitGift(text)) yield parseBlock(block);
}

function parseBlock(block: GiftBlock): GiftItem {
  if (block.text.length > longestBlock) return { block, reason: 'It is longer than 100,000 characters.' };
  if (block.text.includes('\0')) return { block, reason: 'It contains a NUL character.' };
  if (!block.text.isWellFormed())
    return { block, reason: 'It contains a broken character (half of a surrogate pair).' };
  if (block.text.startsWith('$CATEGORY:')) return parseText(block, block.text);
  const mended = mendBlock(block.text);
  return mended.isWhole ? parseText(block, mended.text) : { block, reason: mended.reason };
}

function parseText(block: GiftBlock, text: string): GiftItem {
  try {
    const [parsed, ...more] = parse(text);
    if (!parsed || more.length > 0) return { block, reason: 'It does not read as one question.' };
    return { block, parsed: complete(parsed, block) };
  } catch (error) {
    return { block, reason: explain(error, block) };
  }
}

/** Comments were taken out before, so their ids and tags are put back. */
function complete(parsed: GIFTQuestion, { externalId, tags }: GiftBlock): GIFTQuestion {
  const clean = JSON.parse(withoutGuard(JSON.stringify(parsed))) as GIFTQuestion;
  if (clean.type === 'Category') return clean;
  return { ...clean, id: externalId, tags: tags.length > 0 ? tags : null };
}

function explain(error: unknown, { text }: GiftBlock): string {
  if (error instanceof RangeError) return 'It is nested too deeply.';
  if (!(error instanceof Error) || !('location' in error)) throw error;
  if (/%/u.test(text) && /between -100 and 100/u.test(error.message))
    return 'A weight must be between -100 and 100 per cent.';
  if (/\{\s*#(?!###)/u.test(text)) return 'The numbers cannot be read; they are written 3, 3:0.1 or 2..4.';
  const { found } = error as unknown as { found: string | null };
  if (found === null) return 'It ends too early; something is missing in the answers.';
  return `The answers cannot be read; "${found}" is not expected where it stands. Is a \\ missing before it?`;
}
