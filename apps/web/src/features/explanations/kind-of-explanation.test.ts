import type { QuestionKey } from '@debrief/contracts';
import { expect, it } from 'vitest';
import { kindOfExplanation } from './kind-of-explanation.ts';

const answerKey: QuestionKey = {
  ...{ kind: 'true-false', isTrue: true, trueExplanation: '', falseExplanation: '', explanation: '' },
  hints: [{ text: 'Look.', costPercent: 25 }],
};
const went = { answerKey, share: 0, hintsTaken: 0, canExplain: true };

it('what was wrong has a why; what was right but for its hints has none', () => {
  expect(kindOfExplanation({ ...went, outcome: 'wrong' })).toBe('why-not');
  expect(kindOfExplanation({ ...went, outcome: 'partial', share: 0.5 })).toBe('why-not');
  expect(kindOfExplanation({ ...went, outcome: 'partial', share: 0.75, hintsTaken: 1 })).toBeNull();
  expect(kindOfExplanation({ ...went, outcome: 'right', share: 1 })).toBeNull();
});

it('what was given up is explained outside of exams', () => {
  expect(kindOfExplanation({ ...went, outcome: 'unanswered' })).toBe('explain');
  expect(kindOfExplanation({ ...went, outcome: 'unanswered', canExplain: false })).toBeNull();
});
