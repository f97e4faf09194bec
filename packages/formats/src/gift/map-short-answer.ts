import type { ShortAnswerQuestion } from '@debrief/core';
import { toTypedText } from '../markdown/to-markdown.ts';
import { toAcceptedTexts } from '../reading/accepted-texts.ts';
import type { Mapping } from './map-question.ts';
import type { GiftAnswer } from './parse-answers.ts';

export function mapShortAnswer(parsed: readonly GiftAnswer[], mapping: Mapping): ShortAnswerQuestion {
  const answers = parsed.map(({ text, weight, feedback }) => ({
    text: toTypedText(text),
    creditPercent: weight ?? 100,
    explanation: mapping.writer.write(feedback),
  }));
  const comparison = { isCaseSensitive: false };
  return {
    ...mapping.base,
    kind: 'short-answer',
    ...comparison,
    ...toAcceptedTexts(answers, { notes: mapping.writer.notes, ...comparison }),
  };
}
