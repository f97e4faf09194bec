import type { AcceptedText, ShortAnswerQuestion } from '@debrief/core';
import type { ShortAnswer } from 'gift-pegjs';
import { CannotMapError, type Mapping } from './mapping.ts';
import { toTypedText } from './to-markdown.ts';

export function mapShortAnswer({ choices }: ShortAnswer, mapping: Mapping): ShortAnswerQuestion {
  const answers: AcceptedText[] = [];
  for (const choice of choices) {
    const answer = toAnswer(choice, mapping);
    if (!answer) continue;
    // Upper and lower case count the same, so the first of two spellings speaks for both.
    if (answers.some((known) => known.text.toLowerCase() === answer.text.toLowerCase())) continue;
    answers.push(answer);
  }
  return { ...mapping.base, kind: 'short-answer', answers, isCaseSensitive: false };
}

function toAnswer(choice: ShortAnswer['choices'][number], { writer }: Mapping): AcceptedText | null {
  const text = toTypedText(choice.text);
  const explanation = writer.write(choice.feedback);
  const creditPercent = choice.weight ?? 100;
  if (text === '*') {
    if (creditPercent > 0) throw new CannotMapError('It gives points for any answer (*); that is not taken.');
    if (explanation)
      writer.notes.push(`The feedback for any other answer was left out: "${explanation.slice(0, 120)}".`);
    return null;
  }
  if (/(?<!\\)\*/u.test(text))
    throw new CannotMapError('An answer has a wildcard (*); those are not taken yet.');
  if (creditPercent < 0)
    throw new CannotMapError(
      'An answer of a short-answer question takes points away; here the least is none.',
    );
  return { text: text.replaceAll('\\*', '*'), creditPercent, explanation };
}
