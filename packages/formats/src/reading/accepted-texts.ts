import type { AcceptedText } from '@debrief/core';
import { CannotReadError } from './sound-question.ts';

/**
 * Accepted texts as Moodle and GIFT write them: `*` stands for any run of characters, `\*` for the star itself, a lone
 * `*` for any other answer. Wildcards are on only where one is used.
 */
export function toAcceptedTexts(
  written: readonly AcceptedText[],
  { notes, isCaseSensitive }: { notes: string[]; isCaseSensitive: boolean },
): { answers: AcceptedText[]; hasWildcards?: true } {
  const answers: AcceptedText[] = [];
  const seen = new Set<string>();
  for (const answer of written) {
    if (isForOthers(answer, notes)) continue;
    if (answer.creditPercent < 0)
      throw new CannotReadError('A typed answer takes points away; here the least is none.');
    // The first of two spellings that count the same speaks for both.
    const key = isCaseSensitive ? answer.text : answer.text.toLowerCase();
    if (!seen.has(key)) answers.push(answer);
    seen.add(key);
  }
  if (answers.some(({ text }) => hasStar(text))) return { answers, hasWildcards: true };
  return { answers: answers.map((answer) => ({ ...answer, text: answer.text.replaceAll('\\*', '*') })) };
}

function isForOthers({ text, creditPercent, explanation }: AcceptedText, notes: string[]): boolean {
  if (text !== '*') return false;
  if (creditPercent > 0) throw new CannotReadError('It gives points for any answer (*); that is not taken.');
  if (explanation)
    notes.push(`The feedback for any other answer was left out: "${explanation.slice(0, 120)}".`);
  return true;
}

/** The opposite, for writing. */
export function wildcardText(text: string, hasWildcards: boolean): string {
  return hasWildcards ? text : text.replaceAll('*', '\\*');
}

function hasStar(text: string): boolean {
  return /(?<!\\)\*/u.test(text);
}
