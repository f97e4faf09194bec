import type { QuestionFormat, ReadItem, ReadNote, ReadQuestion, RefusedItem } from '../format.ts';

export interface Reading {
  questions: ReadQuestion[];
  refused: RefusedItem[];
  notes: ReadNote['text'][];
}

/** Everything a format reads out of a file. */
export async function readAll(
  format: Pick<QuestionFormat, 'read'>,
  content: string | Uint8Array,
  name = 'questions.txt',
): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const reading: Reading = { questions: [], refused: [], notes: [] };
  for await (const item of format.read({ name, bytes })) sortIn(reading, item);
  return reading;
}

function sortIn(reading: Reading, item: ReadItem): void {
  if (item.type === 'question') reading.questions.push(item);
  else if (item.type === 'refused') reading.refused.push(item);
  else reading.notes.push(item.text);
}
