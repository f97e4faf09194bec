import type { ChoiceQuestion } from '@debrief/core';
import { opaqueId } from '../opaque-id.ts';
import type { Mapping } from './map-question.ts';
import type { GiftAnswer } from './parse-answers.ts';

/**
 * One `=` makes it single choice, none makes it multi-select with the weights as written. Weights other than all and
 * nothing are kept.
 */
export function mapChoice(choices: readonly GiftAnswer[], { base, writer, salt }: Mapping): ChoiceQuestion {
  const isSingle = choices.some((choice) => choice.isRight);
  const options = choices.map((choice) => {
    const text = writer.write(choice.text);
    const weightPercent = choice.weight ?? (choice.isRight ? 100 : 0);
    return {
      id: opaqueId(salt, 'option', text),
      text,
      explanation: writer.write(choice.feedback),
      isCorrect: isSingle ? choice.isRight : weightPercent > 0,
      weightPercent,
    };
  });
  const hasWeights =
    !isSingle || options.some(({ weightPercent, isCorrect }) => weightPercent !== (isCorrect ? 100 : 0));
  if (hasWeights)
    return { ...base, kind: isSingle ? 'single-choice' : 'multi-select', options, scoring: 'option-weights' };
  const plain = options.map(({ weightPercent: _, ...option }) => option);
  return { ...base, kind: 'single-choice', options: plain, scoring: 'all-or-nothing' };
}
