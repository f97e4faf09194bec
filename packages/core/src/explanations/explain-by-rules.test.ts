import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyQuestion, anyResponse } from '../questions/question.arbitrary.ts';
import type { ChoiceQuestion, Question } from '../questions/question.ts';
import { explainQuestionByRules, explainWrongByRules } from './explain-by-rules.ts';

const question: ChoiceQuestion = {
  kind: 'single-choice',
  stem: 'In which process do body cells divide?',
  explanation: 'Body cells divide by mitosis. Both daughters have all chromosomes. More is said in the book.',
  scoring: 'all-or-nothing',
  options: [
    {
      id: 'b',
      text: 'Meiosis',
      isCorrect: false,
      explanation: 'Meiosis halves the chromosomes, for germ cells.',
    },
    { id: 'a', text: 'Mitosis', isCorrect: true, explanation: 'It copies the cell.' },
    { id: 'c', text: 'Osmosis', isCorrect: false, explanation: '' },
  ],
};
const answered = (optionId: string) => ({
  ...{ question, topicName: 'Cell division' },
  response: { kind: 'single-choice', optionId } as const,
});

it('says what the author wrote about the option that was chosen, and why the right one is right', () => {
  expect(explainWrongByRules(answered('b'))).toEqual({
    misconception: 'Meiosis halves the chromosomes, for germ cells.',
    rule: 'Body cells divide by mitosis. Both daughters have all chromosomes.',
    checkQuestion: {
      question: 'Without looking: In which process do body cells divide?',
      answer: 'Mitosis — Body cells divide by mitosis.',
    },
  });
});

it('makes nothing up where the author wrote nothing', () => {
  expect(explainWrongByRules(answered('c')).misconception).toBe('“Osmosis” is not what is asked for.');
  const bare: Question = {
    ...question,
    explanation: '',
    options: question.options.map((each) => ({ ...each, explanation: '' })),
  };
  expect(explainWrongByRules({ ...answered('c'), question: bare }).rule).toBe(
    'Right is: Mitosis. It belongs to Cell division.',
  );
});

it('an answer to what a correction took away is explained all the same', () => {
  const [, ...left] = question.options;
  const corrected = { ...question, options: left };
  expect(explainWrongByRules({ ...answered('b'), question: corrected }).rule).toContain('mitosis');
});

it('tells who gave up what the question is about and why its answer is right', () => {
  expect(explainQuestionByRules({ question, response: null, topicName: 'Cell division' })).toMatchObject({
    rule: 'Body cells divide by mitosis. Both daughters have all chromosomes.',
    application: 'Right is: Mitosis. It copies the cell.',
  });
});

it('has words for every answer to every question, and not too many', () => {
  const anyAnswered = anyQuestion.chain((drawn) =>
    anyResponse(drawn).map((response) => ({ question: drawn, response, topicName: 'A topic' })),
  );
  fc.assert(
    fc.property(anyAnswered, (of) => {
      const wrong = explainWrongByRules(of);
      const whole = explainQuestionByRules({ ...of, response: null });
      const all = [wrong.misconception, wrong.rule, whole.rule, whole.application];
      const check = wrong.checkQuestion;
      expect(all.every((text) => text.length > 0 && text.length <= 900)).toBe(true);
      expect(wrong.misconception.length).toBeLessThanOrEqual(700);
      expect(check.question.length > 0 && check.question.length <= 500).toBe(true);
      expect(check.answer.length > 0 && check.answer.length <= 700).toBe(true);
    }),
  );
});

it('of several wrong pairs it says which one it speaks of', () => {
  const matching: Question = {
    ...{ kind: 'matching', stem: 'Match.', explanation: 'Capitals.' },
    prompts: [
      { id: 'fr', text: 'France', choiceId: 'pa', explanation: 'Its capital lies on the Seine.' },
      { id: 'es', text: 'Spain', choiceId: 'ma', explanation: 'Its capital lies in the middle.' },
    ],
    choices: [
      { id: 'pa', text: 'Paris' },
      { id: 'ma', text: 'Madrid' },
    ],
  };
  const response = { kind: 'matching', pairs: { fr: 'ma', es: 'pa' } } as const;
  expect(explainWrongByRules({ question: matching, response, topicName: 'Europe' }).misconception).toBe(
    'France: Its capital lies on the Seine.',
  );
});
