import type { AcceptedText, ChoiceQuestion, MatchingQuestion, NumericAnswer, Question } from './question.ts';

/** The key of a question and its explanations, per kind. Together with `PublicQuestion` it is the whole question. */
export type QuestionKey = ChoiceKey | TrueFalseKey | NumericKey | ShortAnswerKey | MatchingKey;

export interface ChoiceKey {
  kind: 'single-choice' | 'multi-select';
  rightOptionIds: string[];
  /** By option id; only when the question scores by option weights. -100..100 per cent. */
  optionWeights?: Record<string, number>;
  /** By option id; "" where the author wrote none. */
  optionExplanations: Record<string, string>;
  explanation: string;
}

export interface TrueFalseKey {
  kind: 'true-false';
  isTrue: boolean;
  trueExplanation: string;
  falseExplanation: string;
  explanation: string;
}

export interface NumericKey {
  kind: 'numeric';
  answers: NumericAnswer[];
  unit?: string;
  explanation: string;
}

export interface ShortAnswerKey {
  kind: 'short-answer';
  answers: AcceptedText[];
  explanation: string;
}

export interface MatchingKey {
  kind: 'matching';
  /** Choice id by prompt id. */
  pairs: Record<string, string>;
  /** By prompt id. */
  promptExplanations: Record<string, string>;
  explanation: string;
}

/** What may be shown once the key may be known: study mode after the answer, exam mode after submission. */
export function revealQuestion(question: Question): QuestionKey {
  const { explanation } = question;
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return revealChoice(question);
    case 'true-false': {
      const { kind, isTrue, trueExplanation, falseExplanation } = question;
      return { kind, isTrue, trueExplanation, falseExplanation, explanation };
    }
    case 'numeric': {
      const { kind, answers, unit } = question;
      return { kind, answers, ...(unit && { unit }), explanation };
    }
    case 'short-answer':
      return { kind: question.kind, answers: question.answers, explanation };
    case 'matching':
      return revealMatching(question);
  }
}

function revealChoice({ kind, options, scoring, explanation }: ChoiceQuestion): ChoiceKey {
  return {
    kind,
    rightOptionIds: options.filter((option) => option.isCorrect).map((option) => option.id),
    ...(scoring === 'option-weights' && {
      optionWeights: byId(options, (option) => option.weightPercent ?? 0),
    }),
    optionExplanations: byId(options, (option) => option.explanation),
    explanation,
  };
}

function revealMatching({ kind, prompts, explanation }: MatchingQuestion): MatchingKey {
  return {
    kind,
    pairs: byId(prompts, (prompt) => prompt.choiceId),
    promptExplanations: byId(prompts, (prompt) => prompt.explanation),
    explanation,
  };
}

function byId<T extends { id: string }, V>(items: readonly T[], pick: (item: T) => V): Record<string, V> {
  return Object.fromEntries(items.map((item) => [item.id, pick(item)]));
}
