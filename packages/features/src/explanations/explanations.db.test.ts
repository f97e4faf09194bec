import type { ExplainedPlace, WhyNotDraft } from '@debrief/contracts';
import { aPerson, hangs, type StoredQuestion, says, saysOtherShape } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { OpenServices } from '../services.ts';
import { listOfAttempt } from './list-of-attempt.ts';
import { explanationsPersonalData } from './personal-data.ts';
import { startExplanation } from './start-explanation.ts';
import { retryExplanation, stopExplanation } from './stop-and-retry.ts';
import {
  anExamAllWrong,
  answer,
  type ExplanationBench,
  openExplanationBench,
  type Sitting,
  sit,
  submit,
  watch,
} from './testing/explanation-bench.ts';

const draft: WhyNotDraft = {
  misconception: 'You think that who filters also routes — 😀.',
  rule: 'Filtering says what may pass; routing says where to.',
  checkQuestion: { question: 'What tells a packet its next hop?', answer: 'The route table.' },
};
const paced = { chunkChars: 5, paceMs: 4 };

let bench: ExplanationBench;
let here: OpenServices;
let there: OpenServices;
let ruled: OpenServices;
beforeAll(async () => {
  bench = await openExplanationBench();
  [here, there, ruled] = await Promise.all([bench.start(), bench.start(), bench.start({ hasModel: false })]);
});
beforeEach(async () => {
  bench.model.reset();
  await bench.database.pool.query('delete from ai_cache');
});
afterAll(() => bench.close());

const at = ({ attemptId }: Sitting, { versionId }: StoredQuestion): ExplainedPlace => ({
  ...{ type: 'attempt', attemptId, questionVersionId: versionId },
});
const keyOf = ({ student }: Sitting, explanationId: string) => ({ userId: student.userId, explanationId });
const whyNot = (services: OpenServices, sitting: Sitting, question: StoredQuestion) =>
  startExplanation(services, sitting.student.userId, { kind: 'why-not', at: at(sitting, question) });

it('asked five times at once in two processes it is written once, and everybody reads the same', async () => {
  bench.model.always(says(draft, paced));
  const sitting = await anExamAllWrong(bench, ruled);

  const begun = await Promise.all(
    [here, there, here, there, here].map((each) => whyNot(each, sitting, bench.routes)),
  );
  const id = begun[0]?.id ?? '';
  const pages = await Promise.all([here, there].map((each) => watch(each, keyOf(sitting, id))));

  expect(new Set(begun.map((each) => each.id)).size).toBe(1);
  expect(bench.model.requests).toHaveLength(1);
  for (const page of pages) {
    expect(JSON.parse(page.text)).toEqual(draft);
    expect(page.end).toMatchObject({ type: 'ready', state: { kind: 'why-not', words: draft } });
  }
  const [request] = bench.model.requests;
  expect(request?.prompt).toContain('Security group');
  expect(JSON.stringify(request)).not.toContain(sitting.student.userId);
});

it('a page that is loaded again in the middle goes on where it was', async () => {
  bench.model.always(says(draft, paced));
  const sitting = await anExamAllWrong(bench, ruled);
  const { id } = await whyNot(here, sitting, bench.routes);
  const page = await watch(here, keyOf(sitting, id), { until: (seen) => seen.text.length > 20 });
  const before = page.events.length;

  await watch(there, keyOf(sitting, id), { from: page });

  expect(JSON.parse(page.text)).toEqual(draft);
  expect(page.events.slice(before).map((event) => event.type)).not.toContain('start');
});

it('stopped it says so, and begun again it is another call', async () => {
  bench.model.next(hangs());
  bench.model.always(says(draft));
  const sitting = await anExamAllWrong(bench, ruled);
  const { id } = await whyNot(here, sitting, bench.routes);
  const key = keyOf(sitting, id);
  await expect.poll(() => bench.model.requests.length).toBe(1);

  await stopExplanation(there, key);
  expect((await watch(there, key)).end).toEqual({ type: 'stopped' });
  await expect(stopExplanation(here, key)).rejects.toMatchObject({ reason: 'explanation-not-writing' });
  await retryExplanation(here, key);

  expect((await watch(here, key)).end).toMatchObject({ type: 'ready', state: { words: draft } });
  const { rows } = await bench.database.pool.query(
    "select count(*)::int as calls from ai_call where user_id = $1 and task = 'explanations.why-not'",
    [key.userId],
  );
  expect(rows[0].calls).toBe(2);
});

it('who chose the same reads the same, from one call; what was typed stays its person’s', async () => {
  bench.model.always(says(draft));
  const [one, two] = [await anExamAllWrong(bench, ruled), await anExamAllWrong(bench, ruled)];
  const numeric = bench.bank.questions.find(({ question }) => question.kind === 'numeric') as StoredQuestion;
  const tell = async (sitting: Sitting, question: StoredQuestion) => {
    const { id } = await whyNot(here, sitting, question);
    const { end } = await watch(here, keyOf(sitting, id));
    return end?.type === 'ready' ? end.state.way?.by : null;
  };

  expect([await tell(one, bench.routes), await tell(two, bench.routes)]).toEqual(['model', 'cache']);
  expect([await tell(one, numeric), await tell(two, numeric)]).toEqual(['model', 'model']);
});

it('an answer of the wrong shape, twice, leaves the word to the author’s own explanations', async () => {
  bench.model.always(saysOtherShape());
  const sitting = await anExamAllWrong(bench, ruled);
  const { id } = await whyNot(here, sitting, bench.routes);

  const { end } = await watch(here, keyOf(sitting, id));

  expect(end).toMatchObject({
    type: 'ready',
    state: {
      way: { by: 'rules', why: 'invalid-output' },
      words: {
        misconception: 'Security group: it does not say where packets go.',
        rule: 'The route table holds the next hop for every network.',
      },
    },
  });
});

it('what leads out of the product is told to nobody, neither at the end nor while it is written', async () => {
  const astray: WhyNotDraft = {
    misconception: 'You think that who filters also routes. Read on at https://evil.example.ru/now today.',
    rule: 'See www.evil-prize.com for the rule.',
    checkQuestion: { question: 'What tells a packet its next hop?', answer: 'Mail help@evil-prize.com.' },
  };
  bench.model.always(says(astray, { chunkChars: 9, paceMs: 4 }));
  const sitting = await anExamAllWrong(bench, ruled);

  const { id } = await whyNot(here, sitting, bench.routes);
  const page = await watch(here, keyOf(sitting, id));

  const told = page.events.map((event) => (event.type === 'delta' ? event.text : '')).join('');
  expect(told).not.toMatch(/evil/);
  expect(page.end).toMatchObject({
    type: 'ready',
    state: {
      way: { by: 'model' },
      words: {
        misconception: 'You think that who filters also routes.',
        rule: 'The route table holds the next hop for every network.',
      },
    },
  });
  expect(page.end?.type === 'ready' && page.end.state.words).toEqual(JSON.parse(page.text));
  expect(page.events.filter(({ type }) => type === 'delta').length).toBeGreaterThan(1);
});

it('with no model every kind of question is explained by rules', async () => {
  const sitting = await anExamAllWrong(bench, ruled);
  for (const question of bench.bank.questions) {
    const { id } = await whyNot(ruled, sitting, question);
    const { end } = await watch(ruled, keyOf(sitting, id));
    expect(end, question.question.kind).toMatchObject({
      type: 'ready',
      state: { way: { by: 'rules', why: 'no-model' } },
    });
  }

  const listed = await listOfAttempt(ruled, sitting.student, sitting.attemptId);
  expect(listed.explanations).toHaveLength(bench.bank.questions.length);
  expect(listed.explanations.every(({ words }) => words !== null)).toBe(true);
});

it('what is right, open, or another’s has nothing to explain', async () => {
  const sitting = await sit(bench, ruled);
  const [first, second] = bench.bank.questions as [StoredQuestion, StoredQuestion];
  await answer(ruled, sitting, { question: first, response: first.right });
  await answer(ruled, sitting, { question: second });
  await expect(whyNot(ruled, sitting, second)).rejects.toMatchObject({ reason: 'not-revealed' });
  await submit(ruled, sitting);

  await expect(whyNot(ruled, sitting, first)).rejects.toMatchObject({ reason: 'nothing-to-explain' });
  const stranger = await aPerson(bench.database.db);
  await expect(whyNot(ruled, { ...sitting, student: stranger }, second)).rejects.toMatchObject({
    code: 'not-found',
  });
  const given = { kind: 'explain', at: at(sitting, bench.bank.questions[2] as StoredQuestion) } as const;
  await expect(startExplanation(ruled, sitting.student.userId, given)).rejects.toMatchObject({
    reason: 'nothing-to-explain',
  });
});

it('study mode explains what was given up, and not before', async () => {
  const sitting = await sit(bench, ruled, { mode: 'study' });
  const given = { kind: 'explain', at: at(sitting, bench.routes) } as const;
  await expect(startExplanation(ruled, sitting.student.userId, given)).rejects.toMatchObject({
    reason: 'not-revealed',
  });
  await answer(ruled, sitting, { question: bench.routes, response: null, check: true });

  const { id } = await startExplanation(ruled, sitting.student.userId, given);

  expect((await watch(ruled, keyOf(sitting, id))).end).toMatchObject({
    type: 'ready',
    state: { kind: 'explain', words: { application: expect.stringContaining('Route table') } },
  });
});

it('while an exam with the question runs, or its keys wait for the close, nothing is explained', async () => {
  const sitting = await anExamAllWrong(bench, ruled);
  const { id } = await whyNot(ruled, sitting, bench.routes);
  await watch(ruled, keyOf(sitting, id));
  const running = await sit(bench, ruled, { student: sitting.student });

  await expect(whyNot(ruled, sitting, bench.routes)).rejects.toMatchObject({ reason: 'exam-running' });
  await expect(watch(ruled, keyOf(sitting, id))).rejects.toMatchObject({ reason: 'exam-running' });

  await submit(ruled, running);
  const close =
    "update quiz_version set review = $1, closes_at = now() + interval '1 hour' where quiz_id = $2";
  await bench.database.pool.query(close, ['after-close', bench.quizId]);
  await expect(watch(ruled, keyOf(sitting, id))).rejects.toMatchObject({ reason: 'keys-held-back' });
  await expect(whyNot(ruled, sitting, bench.routes)).rejects.toMatchObject({ reason: 'not-revealed' });
  expect((await listOfAttempt(ruled, sitting.student, sitting.attemptId)).explanations).toEqual([]);
  await bench.database.pool.query("update quiz_version set review = 'after-submission', closes_at = null");
  expect((await listOfAttempt(ruled, sitting.student, sitting.attemptId)).explanations).toHaveLength(1);
});

it('where plans are sold, a plan without explanations has those of the rules, and they say so', async () => {
  const free = await bench.start({ settings: { BILLING: 'on' } });
  const sitting = await anExamAllWrong(bench, ruled);

  const { id } = await whyNot(free, sitting, bench.routes);

  expect((await watch(free, keyOf(sitting, id))).end).toMatchObject({
    type: 'ready',
    state: { way: { by: 'rules', why: 'not-entitled' } },
  });
  expect(bench.model.requests).toHaveLength(0);
});

it('nothing of a person is left when they are erased', async () => {
  const sitting = await anExamAllWrong(bench, ruled);
  const { id } = await whyNot(ruled, sitting, bench.routes);
  await watch(ruled, keyOf(sitting, id));
  const { userId } = sitting.student;
  expect((await explanationsPersonalData.export(ruled.db, userId)).explanations).toHaveLength(1);

  await ruled.db.transaction().execute((trx) => explanationsPersonalData.erase(trx, userId));

  expect((await explanationsPersonalData.export(ruled.db, userId)).explanations).toEqual([]);
});
