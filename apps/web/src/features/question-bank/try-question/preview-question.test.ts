import type { Question } from '@debrief/core';
import { expect, test } from 'vitest';
import { previewQuestion, tryScore } from './preview-question.ts';

const question: Question = {
  kind: 'single-choice',
  stem: 'Which?',
  explanation: '',
  scoring: 'all-or-nothing',
  options: [
    { id: 'a', text: 'This', explanation: 'Yes.', isCorrect: true },
    { id: 'b', text: 'That', explanation: 'No.', isCorrect: false },
  ],
};

test('the preview holds what a student gets and nothing of the key', () => {
  const shown = previewQuestion(question);

  expect(shown).toMatchObject({ kind: 'single-choice', options: [{ id: 'a' }, { id: 'b' }] });
  expect(JSON.stringify(shown)).not.toContain('Yes.');
});

test('an answer is scored, one to an option that has gone is not', () => {
  expect(tryScore(question, { kind: 'single-choice', optionId: 'a' })?.outcome).toBe('right');
  expect(tryScore(question, { kind: 'single-choice', optionId: 'gone' })).toBeNull();
});

test('a key that cannot be read yet scores nothing and breaks nothing', () => {
  const unfinished: Question = {
    kind: 'numeric',
    stem: 'How many?',
    explanation: '',
    answers: [{ target: { type: 'value', value: '', tolerance: '' }, creditPercent: 100, explanation: '' }],
  };

  expect(previewQuestion(unfinished)).not.toBeNull();
  expect(tryScore(unfinished, { kind: 'numeric', text: '3' })).toBeNull();
});

test('an option that is not written yet has a name all the same', () => {
  const [first, second] = question.kind === 'single-choice' ? question.options : [];
  const shown = previewQuestion({ ...question, options: [{ ...first, text: ' ' }, second] } as Question);

  expect(shown).toMatchObject({ options: [{ text: '…' }, { text: 'That' }] });
});
