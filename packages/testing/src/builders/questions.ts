import type { Question, QuestionResponse } from '@debrief/core';

/** A question with an answer that is right and one that is not. */
export interface TestQuestion {
  question: Question;
  right: QuestionResponse;
  wrong: QuestionResponse;
}

/** Stands in every key and explanation of these questions: what holds it must not leave the server early. */
export const secretMark = 'SECRET-OF-THE-KEY';

/** A question each of six kinds, choosing and typing: enough where the kinds do not matter. */
export function someQuestions(name = 'one'): TestQuestion[] {
  return [
    singleChoice(name),
    multiSelect(name),
    trueFalse(name),
    numeric(name),
    shortAnswer(name),
    matching(name),
  ];
}

/** One question of every kind that is scored at once. `name` tells several sets apart; `essay` makes the other kind. */
export function questionsOfEveryKind(name = 'one'): TestQuestion[] {
  return [...someQuestions(name), ordering(name), gapFill(name), estimation(name)];
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

export function shortAnswer(name: string): TestQuestion {
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

function ordering(name: string): TestQuestion {
  const ids = ['first', 'second', 'third'].map((each) => `${name}-i-${each}`);
  const question: Question = {
    kind: 'ordering',
    stem: `In which order? (${name})`,
    explanation: secretMark,
    scoring: 'all-or-nothing',
    items: ids.map((id, index) => ({ id, text: `Item ${'bca'[index]}`, explanation: secretMark })),
  };
  return {
    question,
    right: { kind: 'ordering', itemIds: ids },
    wrong: { kind: 'ordering', itemIds: [...ids].reverse() },
  };
}

function gapFill(name: string): TestQuestion {
  const [chosen, typed, counted] = [`${name}-g-chosen`, `${name}-g-typed`, `${name}-g-counted`];
  const target = { type: 'value', value: '41.99991', tolerance: '0.001' } as const;
  const answer = { creditPercent: 100, explanation: secretMark };
  const question: Question = {
    kind: 'gap-fill',
    stem: `Fill [[${chosen}]], [[${typed}]] and [[${counted}]]. (${name})`,
    explanation: secretMark,
    gaps: [
      {
        ...{ id: chosen, type: 'select', explanation: secretMark, rightChoiceId: `${chosen}-1` },
        choices: ['1', '2', '3'].map((each) => ({ id: `${chosen}-${each}`, text: `Word ${each}` })),
      },
      {
        ...{ id: typed, type: 'text', explanation: secretMark, isCaseSensitive: false },
        answers: [{ ...answer, text: `${secretMark} ${name}` }],
      },
      { id: counted, type: 'number', explanation: secretMark, answers: [{ ...answer, target }] },
    ],
  };
  const filled = (first: string, second: string, third: string) =>
    ({ kind: 'gap-fill', gaps: { [chosen]: first, [typed]: second, [counted]: third } }) as const;
  return {
    question,
    right: filled(`${chosen}-1`, `${secretMark} ${name}`, '42'),
    wrong: filled(`${chosen}-2`, 'something else', '7'),
  };
}

function estimation(name: string): TestQuestion {
  return {
    question: {
      ...{ kind: 'estimation', stem: `About how much? (${name})`, explanation: secretMark },
      ...{ min: '0', max: '100', value: '41.99991', step: '1', fullWithin: '1', noneFrom: '20', unit: '%' },
    },
    right: { kind: 'estimation', value: '42' },
    wrong: { kind: 'estimation', value: '90' },
  };
}

/** Waits for a tutor, whatever is answered; the rubric has two criteria, the first counting twice. */
export function essay(name = 'one'): TestQuestion {
  const levels = (criterion: string) =>
    [0, 50, 100].map((creditPercent) => ({
      id: `${name}-${criterion}-${creditPercent}`,
      text: `Level ${creditPercent}`,
      creditPercent,
    }));
  return {
    question: {
      ...{ kind: 'essay', stem: `Discuss. (${name})`, explanation: secretMark, sampleAnswer: secretMark },
      rubric: [
        { id: `${name}-thought`, name: 'Thought', weight: 2, levels: levels('thought') },
        { id: `${name}-words`, name: 'Words', weight: 1, levels: levels('words') },
      ],
    },
    right: { kind: 'essay', text: 'A long and sound discussion.' },
    wrong: { kind: 'essay', text: 'No idea.' },
  };
}

function option(id: string, isCorrect = false) {
  return { id, text: `Option ${id}`, explanation: secretMark, isCorrect };
}
