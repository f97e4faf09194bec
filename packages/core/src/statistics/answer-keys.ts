import type { Question, QuestionResponse } from '../questions/question.ts';

/**
 * What of an answer is counted: the options chosen, each pair that was made, each gap that was filled, the text that
 * was typed. Orders and essays are not counted. Keys are stable, so that equal answers meet.
 */
export function answerKeys(response: QuestionResponse): string[] {
  switch (response.kind) {
    case 'single-choice':
      return [response.optionId];
    case 'multi-select':
      return [...response.optionIds];
    case 'true-false':
      return [String(response.value)];
    case 'numeric':
    case 'short-answer':
      return [response.text.trim().replaceAll(/\s+/g, ' ').toLowerCase()];
    case 'estimation':
      return [response.value];
    case 'matching':
      return pairKeys(response.pairs);
    case 'gap-fill':
      return pairKeys(response.gaps);
    case 'ordering':
    case 'essay':
      return [];
  }
}

function pairKeys(pairs: Record<string, string>): string[] {
  return Object.entries(pairs).map(([id, value]) => `${id}>${value}`);
}

export interface AnswerChoice {
  key: string;
  /** "" where the key says it: true, false. */
  label: string;
  isRight: boolean;
}

/** All answers that can be chosen, in the author's order; empty where answers are typed. */
export function answerChoices(question: Question): AnswerChoice[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return question.options.map(({ id, text, isCorrect }) => ({
        key: id,
        label: text,
        isRight: isCorrect,
      }));
    case 'true-false':
      return [true, false].map((value) => ({
        key: String(value),
        label: '',
        isRight: value === question.isTrue,
      }));
    case 'matching':
      return question.prompts.flatMap((prompt) =>
        question.choices.map((choice) => ({
          key: `${prompt.id}>${choice.id}`,
          label: `${prompt.text} – ${choice.text}`,
          isRight: prompt.choiceId === choice.id,
        })),
      );
    case 'gap-fill':
      return question.gaps.flatMap((gap, index) =>
        gap.type === 'select'
          ? gap.choices.map((choice) => ({
              key: `${gap.id}>${choice.id}`,
              label: `${index + 1}: ${choice.text}`,
              isRight: gap.rightChoiceId === choice.id,
            }))
          : [],
      );
    default:
      return [];
  }
}
