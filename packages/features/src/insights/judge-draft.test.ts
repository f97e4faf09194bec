import type { InsightDraft } from '@debrief/contracts';
import { expect, it } from 'vitest';
import { judgeDraft } from './judge-draft.ts';
import { anAttempt } from './testing/an-attempt.ts';

/** Wrong: 3, 6, 9, all on t3. */
const attempt = anAttempt();
const empty: InsightDraft = {
  summary: 'All in all.',
  strengths: [],
  weaknesses: [],
  recommendations: [],
  keyTakeaway: 'One thing.',
};
const sentence = 'So it is.';

it('a claim that is borne out keeps its sentence and gets ids', () => {
  const { claims, dropped } = judgeDraft(
    { ...empty, weaknesses: [{ topic: 'slug-t3', sentence, questions: [3, 9, 3] }] },
    attempt,
  );

  expect(dropped).toBe(0);
  expect(claims).toEqual([
    { kind: 'weakness', topicId: 't3', sentence, questionNumbers: [3, 9], questionVersionIds: ['v3', 'v9'] },
  ]);
});

it.each([
  ['right questions for a weakness', 'weaknesses', 'slug-t1', [1]],
  ['wrong questions for a strength', 'strengths', 'slug-t3', [3, 6]],
  ['questions of another topic', 'strengths', 'slug-t1', [2]],
  ['a question that is not on the paper', 'strengths', 'slug-t1', [1, 61]],
  ['a topic that is not on the paper', 'strengths', 'slug-t9', [1]],
] as const)('%s: dropped', (_, list, topic, questions) => {
  const draft = { ...empty, [list]: [{ topic, sentence, questions: [...questions] }] };

  expect(judgeDraft(draft, attempt)).toEqual({ claims: [], dropped: 1 });
});

it('the same topic twice is one claim', () => {
  const claim = { topic: 'slug-t1', sentence, questions: [1] };

  const { claims, dropped } = judgeDraft(
    { ...empty, strengths: [claim, { ...claim, questions: [4] }] },
    attempt,
  );

  expect(claims).toHaveLength(1);
  expect(dropped).toBe(1);
});

it('advice is not judged; a topic or question it invents is left out of it', () => {
  const { claims, dropped } = judgeDraft(
    { ...empty, recommendations: [{ topic: 'slug-t9', sentence, questions: [1, 61] }] },
    attempt,
  );

  expect(dropped).toBe(0);
  expect(claims).toMatchObject([{ kind: 'recommendation', topicId: null, questionNumbers: [1] }]);
});
