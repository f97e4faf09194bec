/** A text and what of it is selected. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** Puts marks around what is selected, and takes them off again where they already are. */
export function toggleMarks({ text, start, end }: Selected, before: string, after = before): Selected {
  const isMarked = text.slice(0, start).endsWith(before) && text.slice(end).startsWith(after);
  if (isMarked)
    return {
      text: text.slice(0, start - before.length) + text.slice(start, end) + text.slice(end + after.length),
      start: start - before.length,
      end: end - before.length,
    };
  return {
    text: text.slice(0, start) + before + text.slice(start, end) + after + text.slice(end),
    start: start + before.length,
    end: end + before.length,
  };
}

/** Code of several lines is a block of its own, one line stays in its sentence. */
export function toggleCode(selected: Selected): Selected {
  const { text, start, end } = selected;
  if (!text.slice(start, end).includes('\n')) return toggleMarks(selected, '`');
  const lead = start === 0 || text[start - 1] === '\n' ? '' : '\n';
  return toggleMarks(selected, `${lead}\`\`\`\n`, '\n```\n');
}

/** Puts a piece in place of what is selected; the cursor stands behind it. */
export function insertText({ text, start, end }: Selected, piece: string): Selected {
  const cursor = start + piece.length;
  return { text: text.slice(0, start) + piece + text.slice(end), start: cursor, end: cursor };
}
