/** The lines of one question or category, without its comments. */
export interface GiftBlock {
  /** Of its first line that is no comment, counted from 1. */
  line: number;
  text: string;
  /** From comments such as `// [id:q7] [tag:limits]`. */
  externalId: string | null;
  tags: string[];
}

/**
 * Cuts a file at its blank lines, as Moodle does, so that one broken question does not end the run. Lines that start
 * with `//` are comments wherever they stand; `$CATEGORY:` is a block of its own.
 */
export function* splitGift(text: string): Generator<GiftBlock> {
  let open = newBlock();
  let number = 0;
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const line = text.slice(start, next === -1 ? text.length : next);
    start = next === -1 ? text.length + 1 : next + 1;
    number++;
    const trimmed = line.trim();
    if (trimmed.startsWith('//')) readComment(open, trimmed);
    else if (trimmed === '' || trimmed.startsWith('$CATEGORY:')) {
      // Comments with a blank line behind them belong to the question that follows.
      if (open.lines.length > 0) {
        yield toBlock(open);
        open = newBlock();
      }
      if (trimmed !== '') yield { line: number, text: trimmed, externalId: null, tags: [] };
    } else {
      if (open.lines.length === 0) open.line = number;
      open.lines.push(line);
    }
  }
  if (open.lines.length > 0) yield toBlock(open);
}

interface OpenBlock {
  line: number;
  lines: string[];
  externalId: string | null;
  tags: string[];
}

function newBlock(): OpenBlock {
  return { line: 0, lines: [], externalId: null, tags: [] };
}

function toBlock({ line, lines, externalId, tags }: OpenBlock): GiftBlock {
  return { line, text: lines.join('\n'), externalId, tags };
}

function readComment(open: OpenBlock, comment: string): void {
  if (!comment.includes('[')) return;
  // A ] inside is written \].
  const id = /\[id:((?:\\\]|[^\]]){1,200})\]/u.exec(comment)?.[1];
  if (id) open.externalId = unescapeBracket(id);
  for (const [, tag = ''] of comment.matchAll(/\[tag:((?:\\\]|[^\]]){1,200})\]/gu))
    open.tags.push(unescapeBracket(tag));
}

function unescapeBracket(text: string): string {
  return text.replaceAll('\\]', ']').trim();
}
