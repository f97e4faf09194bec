import type { Question } from '@debrief/core';

/** A topic of a subject; without a parent it is a category. */
export interface CaseTopic {
  slug: string;
  name: string;
  parent?: string;
}

/** A question with its topic and two answers that are wrong. */
export interface CaseQuestion {
  topic: string;
  question: Question;
  wrong: [string, string];
}

/** A small subject of its own, written for the evaluation. */
export interface CaseSubject {
  name: string;
  language: string;
  topics: readonly CaseTopic[];
  questions: readonly CaseQuestion[];
}

/** A choice of one: the first option is right, the others are wrong in the order in which they are picked. */
export function choice(
  topic: string,
  stem: string,
  options: [right: string, wrong: string, other: string, ...more: string[]],
  why: string,
): CaseQuestion {
  const question: Question = {
    kind: 'single-choice',
    stem,
    explanation: why,
    scoring: 'all-or-nothing',
    options: options.map((text, index) => ({
      id: `o${index + 1}`,
      text,
      isCorrect: index === 0,
      explanation: index === 0 ? why : '',
    })),
  };
  return { topic, question, wrong: ['o2', 'o3'] };
}

/** A word or two to be typed. */
export function typed(
  topic: string,
  stem: string,
  answer: string,
  wrong: [string, string],
  why: string,
): CaseQuestion {
  const answers = [{ text: answer, creditPercent: 100, explanation: '' }];
  const question: Question = {
    kind: 'short-answer',
    stem,
    explanation: why,
    isCaseSensitive: false,
    answers,
  };
  return { topic, question, wrong };
}

/** A number to be typed. */
export function counted(
  topic: string,
  stem: string,
  value: string,
  wrong: [string, string],
  why: string,
): CaseQuestion {
  const target = { type: 'value', value, tolerance: '0' } as const;
  const answers = [{ target, creditPercent: 100, explanation: '' }];
  return { topic, question: { kind: 'numeric', stem, explanation: why, answers }, wrong };
}

/** True or false. */
export function truth(topic: string, stem: string, isTrue: boolean, why: string): CaseQuestion {
  const explanations = { explanation: why, trueExplanation: '', falseExplanation: '' };
  const other = String(!isTrue);
  return { topic, question: { kind: 'true-false', stem, isTrue, ...explanations }, wrong: [other, other] };
}
