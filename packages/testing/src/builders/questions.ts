import type { Question, QuestionResponse } from '@debrief/core';

/** A question with an answer that is right and one that is not. */
export interface TestQuestion {
  question: Question;
  right: QuestionResponse;
  wrong: QuestionResponse;
}

/** Stands in every key and explanation of these questions: what holds it must not leave the server early. */
export const secretMark = 'SECRET-OF-THE-KEY';

/** One question of every kind. `name` tells several sets apart. */
export function questionsOfEveryKind(name = 'one'): TestQuestion[] {
  return [
    singleChoice(name),
    multiSelect(name),
    trueFalse(name),
    numeric(name),
    shortAnswer(name),
    matching(name),
  ];
}

export function singleChoice(name = 'one'): TestQuestion {
  const question: Question = {
    kind: 'single-choice',
    stem: `Which one? (${name})`,
    explanation: secretMark,
    scoring: 'all-or-nothing',
    options: [option(`${name}-s1`, true), option(`${name}-s2`), option(`${name}-s3`), option(`${name}-s4`)],
  };
  return {
    question,
    right: { kind: 'single-choice', optionId: `${name}-s1` },
    wrong: { kind: 'single-choice', optionId: `${name}-s2` },
  };
}

function multiSelect(name: string): TestQuestion {
  const question: Question = {
    kind: 'multi-select',
    stem: `Which ones? (${name})`,
    explanation: secretMark,
    scoring: 'right-minus-wrong',
    options: [
      option(`${name}-m1`, true),
      option(`${name}-m2`, true),
      option(`${name}-m3`),
      option(`${name}-m4`),
    ],
  };
  return {
    question,
    right: { kind: 'multi-select', optionIds: [`${name}-m1`, `${name}-m2`] },
    wrong: { kind: 'multi-select', optionIds: [`${name}-m3`] },
  };
}

function trueFalse(name: string): TestQuestion {
  const explanations = { explanation: secretMark, trueExplanation: secretMark, falseExplanation: secretMark };
  return {
    question: { kind: 'true-false', stem: `Is it? (${name})`, isTrue: true, ...explanations },
    right: { kind: 'true-false', value: true },
    wrong: { kind: 'true-false', value: false },
  };
}

function numeric(name: string): TestQuestion {
  const target = { type: 'value', value: '41.99991', tolerance: '0.001' } as const;
  const answers = [{ target, creditPercent: 100, explanation: secretMark }];
  return {
    question: { kind: 'numeric', stem: `How much? (${name})`, explanation: secretMark, answers, unit: 'kg' },
    right: { kind: 'numeric', text: '42' },
    wrong: { kind: 'numeric', text: '7' },
  };
}

function shortAnswer(name: string): TestQuestion {
  const answers = [{ text: `${secretMark} ${name}`, creditPercent: 100, explanation: secretMark }];
  return {
    question: {
      kind: 'short-answer',
      stem: `What? (${name})`,
      explanation: secretMark,
      answers,
      isCaseSensitive: false,
    },
    right: { kind: 'short-answer', text: `${secretMark} ${name}` },
    wrong: { kind: 'short-answer', text: 'something else' },
  };
}

function matching(name: string): TestQuestion {
  const letters = ['a', 'b', 'c'];
  const pairsWith = (shift: number) =>
    Object.fromEntries(
      letters.map((letter, index) => [`${name}-p-${letter}`, `${name}-c-${letters[(index + shift) % 3]}`]),
    );
  const question: Question = {
    kind: 'matching',
    stem: `What belongs together? (${name})`,
    explanation: secretMark,
    prompts: letters.map((letter) => ({
      id: `${name}-p-${letter}`,
      text: `Prompt ${letter}`,
      choiceId: `${name}-c-${letter}`,
      explanation: secretMark,
    })),
    choices: letters.map((letter) => ({ id: `${name}-c-${letter}`, text: `Choice ${letter}` })),
  };
  return {
    question,
    right: { kind: 'matching', pairs: pairsWith(0) },
    wrong: { kind: 'matching', pairs: pairsWith(1) },
  };
}

function option(id: string, isCorrect = false) {
  return { id, text: `Option ${id}`, explanation: secretMark, isCorrect };
}
