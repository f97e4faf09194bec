import type { InsightDraft, RecommendationDraft } from '@debrief/contracts';
import { expect, it } from 'vitest';
import { fillByRules } from './fill-by-rules.ts';
import { judgeDraft } from './judge-draft.ts';
import { anAttempt } from './testing/an-attempt.ts';
import { writeDraftByRules } from './write-draft-by-rules.ts';

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
  const { claims, drops } = judgeDraft(
    { ...empty, weaknesses: [{ topic: 'slug-t3', sentence, questions: [3, 9, 3] }] },
    attempt,
  );

  expect(drops).toEqual([]);
  expect(claims).toEqual([
    { kind: 'weakness', topicId: 't3', sentence, questionNumbers: [3, 9], questionVersionIds: ['v3', 'v9'] },
  ]);
});

it.each([
  ['right questions for a weakness', 'weaknesses', 'slug-t1', [1], 'not-mostly-wrong'],
  ['wrong questions for a strength', 'strengths', 'slug-t3', [3, 6], 'not-mostly-right'],
  ['questions of another topic', 'strengths', 'slug-t1', [2], 'question-of-other-topic'],
  ['a question that is not on the paper', 'strengths', 'slug-t1', [1, 61], 'question-not-in-attempt'],
  ['a topic that is not on the paper', 'strengths', 'slug-t9', [1], 'topic-not-in-attempt'],
  ['advice without a question', 'recommendations', 'slug-t3', [], 'no-questions'],
  ['advice on the whole quiz without a question', 'recommendations', null, [], 'no-questions'],
  ['advice on a topic that is not on the paper', 'recommendations', 'slug-t9', [3], 'topic-not-in-attempt'],
  ['advice with an invented question', 'recommendations', 'slug-t3', [3, 61], 'question-not-in-attempt'],
  ['advice where nothing was wrong', 'recommendations', 'slug-t1', [1, 4], 'not-shown'],
] as const)('%s: dropped', (_, list, topic, questions, reason) => {
  const draft = { ...empty, [list]: [{ topic, sentence, questions: [...questions] }] };

  expect(judgeDraft(draft, attempt)).toMatchObject({
    claims: [],
    dropped: 1,
    written: 1,
    drops: [{ reason }],
  });
});

it('the same topic twice is one claim', () => {
  const claim = { topic: 'slug-t1', sentence, questions: [1] };

  const { claims, drops } = judgeDraft(
    { ...empty, strengths: [claim, { ...claim, questions: [4] }] },
    attempt,
  );

  expect(claims).toHaveLength(1);
  expect(drops).toEqual([{ part: 'strength', reason: 'said-twice' }]);
});

it('advice on the pace needs questions that were slow', () => {
  const slow: RecommendationDraft = { topic: null, sentence, questions: [1], because: 'slow' };
  const draft = { ...empty, recommendations: [slow] };

  expect(judgeDraft(draft, attempt).drops).toEqual([{ part: 'recommendation', reason: 'not-shown' }]);
  expect(judgeDraft(draft, anAttempt({ timeSpentMs: 300_000 })).drops).toEqual([]);
});

it('invented figures and topics are taken out, whatever they stand in', () => {
  const weakness = {
    topic: 'slug-t3',
    sentence: 'You missed 3 of 3 here. You scored 12% on it.',
    questions: [3, 6],
  };
  const judged = judgeDraft(
    {
      ...empty,
      summary: 'You scored 99%. Look again.',
      weaknesses: [weakness],
      keyTakeaway: 'Learn DNS records first.',
    },
    attempt,
    ['DNS records'],
  );

  expect(judged.summary).toBe('Look again.');
  expect(judged.claims.map((claim) => claim.sentence)).toEqual(['You missed 3 of 3 here.']);
  expect(judged.keyTakeaway).toBe('');
  expect(judged.drops).toEqual([
    { part: 'summary', reason: 'figure-not-true' },
    { part: 'weakness', reason: 'figure-not-true' },
    { part: 'takeaway', reason: 'topic-not-in-attempt' },
  ]);
});

it('where nothing of a kind stands the rules fill the place, and only there', () => {
  const rules = judgeDraft(writeDraftByRules(attempt), attempt);
  const lies = { ...empty, strengths: [{ topic: 'slug-t3', sentence, questions: [3] }] };

  const filled = fillByRules(judgeDraft(lies, attempt), rules);

  expect(filled).toMatchObject({ isFilled: true, summary: 'All in all.', keyTakeaway: 'One thing.' });
  expect(filled.claims).toEqual(rules.claims);
  expect(fillByRules(rules, rules).isFilled).toBe(false);
});
