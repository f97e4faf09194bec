import type { PublicQuestion, QuestionResponse } from '@debrief/contracts';
import { stemInWords } from '../../ui/stem-in-words.ts';

const longest = 48;

/** A wrong answer in few words, for "Why not ...?"; null where it has no short name. */
export function nameOfAnswer(
  question: PublicQuestion,
  response: QuestionResponse | null,
  rightOptionIds: readonly string[] = [],
): string | null {
  const name = shortName(question, response, rightOptionIds);
  return name === null || name.trim() === '' ? null : inWholeWords(stemInWords(name), longest);
}

function shortName(
  question: PublicQuestion,
  response: QuestionResponse | null,
  rightOptionIds: readonly string[],
): string | null {
  switch (response?.kind) {
    case 'single-choice':
    case 'multi-select': {
      if (!('options' in question)) return null;
      const chosen = response.kind === 'single-choice' ? [response.optionId] : response.optionIds;
      const wrong = question.options.filter(({ id }) => chosen.includes(id) && !rightOptionIds.includes(id));
      return wrong.length > 2
        ? null
        : wrong.map(({ text }) => inWholeWords(stemInWords(text), longest / wrong.length)).join(', ');
    }
    case 'numeric':
    case 'short-answer':
      return response.text.length > longest ? null : response.text;
    case 'estimation':
      return response.value;
    default:
      return null;
  }
}

function inWholeWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()} …`;
}
