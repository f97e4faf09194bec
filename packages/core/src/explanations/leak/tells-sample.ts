import type { ReadText } from './mentions.ts';
import { contentWordsOf, wordsOf } from './plain-words.ts';

const runLength = 5;

/** Five words of the model answer in a row, or most of what it says. */
export function tellsSample({ words }: ReadText, sample: string): boolean {
  const sampleWords = wordsOf(sample);
  const text = ` ${words.join(' ')} `;
  const isShort = sampleWords.length > 0 && sampleWords.length < runLength;
  if (isShort && text.includes(` ${sampleWords.join(' ')} `)) return true;
  const runs = sampleWords
    .slice(runLength - 1)
    .map((_, at) => sampleWords.slice(at, at + runLength).join(' '));
  if (runs.some((run) => text.includes(` ${run} `))) return true;
  const content = contentWordsOf(sample);
  const said = content.filter((word) => words.includes(word)).length;
  return content.length >= 6 && said / content.length >= 0.5;
}
