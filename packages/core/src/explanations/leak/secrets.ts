import type { Gap, NumericAnswer, NumericTarget, Question } from '../../questions/question.ts';
import type { UnitRules } from '../../questions/typed/number-question.ts';

/** Options of which some are right. */
export interface SecretChoice {
  right: string[];
  wrong: string[];
}

/** A number that is asked for, in the question's own unit, and what other units are worth. */
export interface SecretNumber {
  target: NumericTarget;
  factors: string[];
}

/** What of a question its hints must not tell, whatever its kind. */
export interface Secrets {
  stem: string;
  choices: SecretChoice[];
  /** What may be typed for any credit. */
  typed: { text: string; hasWildcards: boolean }[];
  numbers: SecretNumber[];
  /** What belongs together. */
  pairs: { prompt: string; choice: string }[];
  /** First to last. */
  order: string[];
  /** Whether the statement holds; null where it is not asked. */
  verdict: boolean | null;
  /** Of an essay. */
  sample: string;
}

/** What of this question must not be told before it is answered. */
export function secretsOf(question: Question): Secrets {
  const none: Secrets = {
    ...{ stem: question.stem.replace(/\[\[[\w-]+\]\]/gu, ' '), choices: [], typed: [], numbers: [] },
    ...{ pairs: [], order: [], verdict: null, sample: '' },
  };
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return { ...none, choices: [choiceOf(question.options, (option) => option.isCorrect)] };
    case 'true-false':
      return { ...none, verdict: question.isTrue };
    case 'numeric':
      return { ...none, numbers: numbersOf(question.answers, question) };
    case 'short-answer':
      return { ...none, typed: textsOf(question) };
    case 'matching':
      return {
        ...none,
        pairs: question.prompts.map(({ text, choiceId }) => pairOf(text, choiceId, question.choices)),
      };
    case 'ordering':
      return { ...none, order: question.items.map((item) => item.text) };
    case 'gap-fill':
      return question.gaps.reduce(withGap, none);
    case 'estimation': {
      const target = { type: 'value', value: question.value, tolerance: question.fullWithin } as const;
      return { ...none, numbers: [{ target, factors: [] }] };
    }
    case 'essay':
      return { ...none, sample: question.sampleAnswer };
  }
}

function choiceOf<Option extends { text: string }>(
  options: readonly Option[],
  isRight: (option: Option) => boolean,
): SecretChoice {
  const texts = (wanted: boolean) =>
    options.filter((each) => isRight(each) === wanted).map((each) => each.text);
  return { right: texts(true), wrong: texts(false) };
}

function pairOf(prompt: string, choiceId: string, choices: readonly { id: string; text: string }[]) {
  return { prompt, choice: choices.find((choice) => choice.id === choiceId)?.text ?? '' };
}

function numbersOf(answers: readonly NumericAnswer[], { otherUnits = [] }: UnitRules): SecretNumber[] {
  const factors = otherUnits.map((unit) => unit.factor);
  return answers.filter((each) => each.creditPercent > 0).map(({ target }) => ({ target, factors }));
}

function textsOf(of: {
  answers: readonly { text: string; creditPercent: number }[];
  hasWildcards?: boolean;
}) {
  const { answers, hasWildcards = false } = of;
  return answers.filter((each) => each.creditPercent > 0).map(({ text }) => ({ text, hasWildcards }));
}

function withGap(secrets: Secrets, gap: Gap): Secrets {
  if (gap.type === 'select')
    return {
      ...secrets,
      choices: [...secrets.choices, choiceOf(gap.choices, ({ id }) => id === gap.rightChoiceId)],
    };
  if (gap.type === 'text') return { ...secrets, typed: [...secrets.typed, ...textsOf(gap)] };
  return { ...secrets, numbers: [...secrets.numbers, ...numbersOf(gap.answers, {})] };
}
