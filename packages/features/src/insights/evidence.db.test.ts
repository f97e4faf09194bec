import type { InsightDraft } from '@debrief/contracts';
import { fails, says } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { OpenServices } from '../services.ts';
import { getInsight } from './get-insight.ts';
import { listClaimCounts } from './judgement-queries.ts';
import { retryInsight } from './retry-insight.ts';
import { showSent } from './show-sent.ts';
import { type InsightBench, openInsightBench, view, wayOf } from './testing/insight-bench.ts';
import { writeInsight } from './write-insight.ts';

let bench: InsightBench;
let here: OpenServices;

/** Right: 1, 4, 7 (route-tables). Wrong: the others, 2, 5, 8 of them subnets. */
const draft: InsightDraft = {
  summary: 'You know route tables and not yet subnets.',
  strengths: [{ topic: 'route-tables', sentence: 'All three right.', questions: [1, 4, 7] }],
  weaknesses: [{ topic: 'subnets', sentence: 'All three missed.', questions: [2, 5, 8] }],
  recommendations: [{ topic: 'subnets', sentence: 'Read them again.', questions: [2, 5], because: 'missed' }],
  keyTakeaway: 'Subnets first.',
};
const always = { from: new Date('2000-01-01'), to: new Date('2100-01-01') };

beforeAll(async () => {
  bench = await openInsightBench();
  here = await bench.start();
});

beforeEach(() => bench.model.reset());
afterAll(() => bench.close());

it('claims that their questions do not bear out are not stored [000-C5]', async () => {
  const attempt = await bench.submit(here);
  bench.model.always(
    says({
      ...draft,
      strengths: [
        { topic: 'subnets', sentence: 'Not true.', questions: [2, 5] },
        { topic: 'route-tables', sentence: 'Of other topics.', questions: [1, 2] },
        { topic: 'no-such-topic', sentence: 'Invented.', questions: [1] },
      ],
      weaknesses: [
        { topic: 'gateways', sentence: 'True.', questions: [3, 6] },
        { topic: 'gateways', sentence: 'True again.', questions: [9] },
        { topic: 'subnets', sentence: 'Not on the paper.', questions: [2, 77] },
      ],
    }),
  );

  const page = await view(here, attempt);

  expect(page.end).toMatchObject({
    type: 'ready',
    state: {
      ...{ droppedClaims: 5, isFilledByRules: false },
      insight: { strengths: [], weaknesses: [{ sentence: 'True.' }] },
    },
  });
});

it('invented figures are taken out of the words, whatever they stand in, and the rules fill what is empty [000-21]', async () => {
  bench.model.always(
    says({
      ...draft,
      summary: 'You scored 98% and know route tables.',
      weaknesses: [
        { topic: 'subnets', sentence: 'You missed 3 of 3. You had 80% right here.', questions: [2, 5, 8] },
      ],
      recommendations: [{ topic: null, sentence: 'Slow down.', questions: [1, 4], because: 'slow' }],
    }),
  );
  const attempt = await bench.submit(here);

  const page = await view(here, attempt);

  expect(page.end).toMatchObject({ state: { droppedClaims: 3, isFilledByRules: true } });
  const { insight } = await getInsight(here, attempt);
  expect(insight?.summary).not.toContain('98');
  expect(insight?.weaknesses).toMatchObject([{ sentence: 'You missed 3 of 3.' }]);
  expect(insight?.recommendations.length).toBeGreaterThan(0);
  for (const { questions } of insight?.recommendations ?? []) expect(questions).not.toEqual([]);
});

it('when nothing of a model is true the rules fill the place, and it is counted against the model', async () => {
  bench.model.always(
    says({
      summary: 'You got 12 of 12 questions right.',
      strengths: [{ topic: 'subnets', sentence: 'Perfect.', questions: [2] }],
      weaknesses: [{ topic: 'dns', sentence: 'Not on the paper.', questions: [1] }],
      recommendations: [{ topic: 'subnets', sentence: 'Go on.', questions: [] }],
      keyTakeaway: 'You scored 100%.',
    }),
  );
  const before = await listClaimCounts(bench.database.db, always);
  const attempt = await bench.submit(here);

  await view(here, attempt);

  const state = await getInsight(here, attempt);
  expect(state).toMatchObject({ droppedClaims: 5, isFilledByRules: true, way: { by: 'model' } });
  expect(state.insight).toMatchObject({
    strengths: [{ topic: 'route-tables' }],
    keyTakeaway: expect.stringMatching(/\w/),
  });
  const drops = await bench.database.db
    .selectFrom('insight_drop')
    .select(['part', 'reason'])
    .where('user_id', '=', attempt.userId)
    .orderBy('place')
    .execute();
  expect(drops).toEqual([
    { part: 'summary', reason: 'figure-not-true' },
    { part: 'strength', reason: 'not-mostly-right' },
    { part: 'weakness', reason: 'topic-not-in-attempt' },
    { part: 'recommendation', reason: 'no-questions' },
    { part: 'takeaway', reason: 'figure-not-true' },
  ]);
  const after = await listClaimCounts(bench.database.db, always);
  const ofModel = (counts: typeof after) => counts.find(({ model }) => model === 'openai:test-model');
  expect((ofModel(after)?.dropped ?? 0) - (ofModel(before)?.dropped ?? 0)).toBe(5);
  expect((ofModel(after)?.written ?? 0) - (ofModel(before)?.written ?? 0)).toBe(3);
});

it('the second debrief knows what the first said and how the topics went, in one call', async () => {
  bench.model.always(says(draft));
  const first = await bench.submit(here);
  await view(here, first);
  const second = await bench.submitAgain(here, first.userId);

  await view(here, second);

  expect(bench.model.requests).toHaveLength(2);
  const [before, after] = await Promise.all([showSent(here, first), showSent(here, second)]);
  expect(before).toMatchObject({ kind: 'sent', prompt: expect.not.stringContaining('last-debrief') });
  expect(after).toMatchObject({ kind: 'sent', prompt: expect.stringContaining('takeaway: Subnets first.') });
  expect(after).toMatchObject({
    prompt: expect.stringMatching(/subnets: 0\/\d then, 0\/\d now; a weakness then/),
  });
});

it('the exact question can be seen, or why there was none', async () => {
  bench.model.always(says(draft));
  const attempt = await bench.submit(here);
  await view(here, attempt);
  const sent = await showSent(here, attempt);
  const [request] = bench.model.requests;

  expect(sent).toMatchObject({ kind: 'sent', model: 'openai:test-model' });
  if (sent.kind !== 'sent') throw new Error('nothing was sent');
  expect(request?.instructions).toContain(sent.instructions);
  expect(request?.prompt).toContain(sent.prompt);
  const alone = await bench.start({ hasModel: false });
  const byRules = await bench.submit(alone);
  await view(alone, byRules);
  expect(await showSent(alone, byRules)).toEqual({ kind: 'nothing', why: 'no-model' });
  expect(await showSent(here, { ...attempt, userId: byRules.userId })).toEqual({
    kind: 'nothing',
    why: null,
  });
});

it('what the rules wrote because no model answered can be asked of the model again, and stands until then', async () => {
  bench.model.always(fails(400));
  const attempt = await bench.submit(here);
  await view(here, attempt);
  expect(await showSent(here, attempt)).toMatchObject({ kind: 'sent' });
  const byRules = (await getInsight(here, attempt)).insight;
  bench.model.reset();
  bench.model.always(says(draft, { chunkChars: 6, paceMs: 10 }));

  await retryInsight(here, attempt);

  expect(await getInsight(here, attempt)).toMatchObject({ insight: byRules, way: { by: 'rules' } });
  const page = await view(here, attempt);
  expect(wayOf(page)).toMatchObject({ by: 'model' });
  expect((await getInsight(here, attempt)).insight?.keyTakeaway).toBe('Subnets first.');
  await expect(retryInsight(here, attempt)).rejects.toMatchObject({ code: 'conflict' });
  await writeInsight(here, attempt);
  expect(bench.model.requests).toHaveLength(1);
});
