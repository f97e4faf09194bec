import type { ShortAnswerQuestion, TrueFalseQuestion } from '@debrief/core';
import { toAcceptedTexts } from '../reading/accepted-texts.ts';
import { CannotReadError } from '../reading/sound-question.ts';
import { childOf, childrenOf } from '../xml/xml-element.ts';
import { creditOf } from './credit-of.ts';
import type { Mapping } from './map-question.ts';
import { childText, isYes, rawText } from './moodle-texts.ts';

export function mapTrueFalse({ element, texts, base }: Mapping): TrueFalseQuestion {
  const answers = childrenOf(element, 'answer');
  const named = (word: string) => answers.find((answer) => rawText(answer).trim().toLowerCase() === word);
  const whenTrue = named('true') ?? answers[0];
  const whenFalse = named('false') ?? answers[1];
  if (!whenTrue || !whenFalse) throw new CannotReadError('It does not say whether true or false is right.');
  return {
    ...base,
    kind: 'true-false',
    isTrue: creditOf(whenTrue) > creditOf(whenFalse),
    trueExplanation: texts.markdown(childOf(whenTrue, 'feedback')),
    falseExplanation: texts.markdown(childOf(whenFalse, 'feedback')),
  };
}

export function mapShortAnswer({ element, texts, base }: Mapping): ShortAnswerQuestion {
  const isCaseSensitive = isYes(childText(element, 'usecase'));
  const answers = childrenOf(element, 'answer').map((answer) => ({
    text: rawText(answer).replace(/\s+/gu, ' ').trim(),
    creditPercent: creditOf(answer),
    explanation: texts.markdown(childOf(answer, 'feedback')),
  }));
  const accepted = toAcceptedTexts(answers, { notes: texts.notes, isCaseSensitive });
  return { ...base, kind: 'short-answer', isCaseSensitive, ...accepted };
}
