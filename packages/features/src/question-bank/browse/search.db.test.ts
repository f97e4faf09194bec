import { listQuestionsInput, questionFilterSchema } from '@debrief/contracts';
import { aPerson } from '@debrief/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aQuestion } from '../testing/a-question.builder.ts';
import { type AuthorsDesk, openAuthorsDesk, writeSound } from '../testing/an-author.builder.ts';
import { countFacets } from './count-facets.ts';
import { findSimilar } from './find-similar.ts';
import { listQuestions } from './list-questions.ts';

let desk: AuthorsDesk;
beforeAll(async () => {
  desk = await openAuthorsDesk();
  const write = (stem: string, ...given: [Parameters<typeof writeSound>[2]?]) =>
    writeSound(desk, aQuestion(stem), ...given);
  await write('A subnet belongs to one availability zone. True?', {
    place: { tags: ['network', 'basics'], difficulty: 2, topicId: desk.bank.conceptIds[1] },
  });
  await write('Which gateway lets a private subnet reach the internet?', {
    place: { tags: ['network'], difficulty: 6 },
  });
  await write('Where are buckets replicated, in zone or region?', {
    ...{ status: 'review', place: { tags: ['storage', 'basics'], difficulty: 9.5 } },
  });
  await write('Wie heißt die größte Höhle? ![a cave](media:0a0b0c0d)', {
    ...{ status: 'draft', place: { difficulty: 4, tags: ['Höhlen'] } },
  });
});
afterAll(() => desk.close());

type Filter = Record<string, unknown>;
const list = (given: Filter = {}) =>
  listQuestions(
    desk.services,
    desk.tutor,
    listQuestionsInput.parse({ subjectId: desk.bank.subjectId, mineOnly: true, ...given }),
  );
const stems = async (given: Filter) =>
  (await list(given)).questions.map(({ stem }) => stem.split(' ').slice(0, 2).join(' '));
const facets = (given: Filter = {}) =>
  countFacets(
    desk.services,
    desk.tutor,
    questionFilterSchema.parse({ subjectId: desk.bank.subjectId, mineOnly: true, ...given }),
  );

describe('a search', () => {
  it.each([
    ['subnet', ['A subnet', 'Which gateway']],
    ['private subnet', ['Which gateway']],
    ['"one availability zone"', ['A subnet']],
    ['"zone availability"', []],
    ['subnet -gateway', ['A subnet']],
    ['gateway or buckets', ['Where are', 'Which gateway']],
    ['HÖHLE', ['Wie heißt']],
    ['cave', ['Wie heißt']],
    ['0a0b0c0d', []],
    ["' | !! <-> ) :*", []],
    ['\\', []],
  ])('for %j', async (search, expected) => {
    expect((await stems({ search })).sort()).toEqual(expected);
  });

  it('finds while the last word is still typed, and not in the middle of words', async () => {
    expect(await stems({ search: 'which gate' })).toEqual(['Which gateway']);
    expect(await stems({ search: '"which gate' })).toEqual(['Which gateway']);
    expect(await stems({ search: 'ateway' })).not.toEqual([]);
    expect(await stems({ search: '"gate"' })).toEqual([]);
  });

  it('finds what is in options and explanations, the stem first', async () => {
    const found = (await list({ search: 'because' })).questions;
    expect(found).toHaveLength(4);
  });

  it('takes a mistyped word for what it nearly is, when no question has it', async () => {
    expect((await stems({ search: 'subent gatway' })).slice(0, 1)).toEqual(['Which gateway']);
    expect((await facets({ search: 'subent gatway' })).total).toBeGreaterThan(0);
    expect(await stems({ search: 'xylophone' })).toEqual([]);
  });

  it('pages through what was mistyped too', async () => {
    const first = await list({ search: 'subent', limit: 1 });
    const second = await list({ search: 'subent', limit: 1, cursor: first.nextCursor });
    const ids = [...first.questions, ...second.questions].map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('filters', () => {
  it.each([
    [{ tags: ['storage', 'Höhlen'] }, ['Where are', 'Wie heißt']],
    [{ kinds: ['numeric'] }, []],
    [{ kinds: ['numeric', 'single-choice'], statuses: ['draft'] }, ['Wie heißt']],
    [{ statuses: ['review', 'published'] }, ['A subnet', 'Where are', 'Which gateway']],
    [{ difficultyFrom: 4, difficultyTo: 6 }, ['Which gateway', 'Wie heißt']],
    [{ tags: ['basics'], search: 'zone', difficultyTo: 5 }, ['A subnet']],
    [{ reportedOnly: true }, []],
  ])('%j', async (filter, expected) => {
    expect((await stems(filter)).sort()).toEqual(expected);
  });

  it('a topic holds what is below it', async () => {
    expect(await stems({ topicId: desk.bank.categoryId })).toHaveLength(4);
    expect(await stems({ topicId: desk.bank.conceptIds[1] })).toEqual(['A subnet']);
  });

  it('one with a report that waits is found by who may mend it', async () => {
    const found = (await list({ search: 'gateway' })).questions[0];
    const { db } = desk.services;
    await db
      .insertInto('question_report')
      .values({
        ...{
          id: desk.tutor.userId,
          question_id: found?.id ?? '',
          question_version_id: found?.versionId ?? '',
        },
        ...{ reporter_id: desk.tutor.userId, attempt_id: desk.tutor.userId, reason: 'typo', text: '' },
      })
      .execute();

    expect((await list({ reportedOnly: true })).questions).toMatchObject([
      { id: found?.id, openReportCount: 1 },
    ]);
    const other = await aPerson(db, { role: 'tutor' });
    const theirs = listQuestionsInput.parse({ subjectId: desk.bank.subjectId, search: 'gateway' });
    expect((await listQuestions(desk.services, other, theirs)).questions).toMatchObject([
      { id: found?.id, openReportCount: 0, canEdit: false },
    ]);
    expect((await listQuestions(desk.services, other, { ...theirs, reportedOnly: true })).questions).toEqual(
      [],
    );
  });

  it("somebody else's draft is not found", async () => {
    const other = await aPerson(desk.services.db, { role: 'tutor' });
    const drafts = listQuestionsInput.parse({ subjectId: desk.bank.subjectId, statuses: ['draft'] });
    expect((await listQuestions(desk.services, other, drafts)).questions).toEqual([]);
    expect((await listQuestions(desk.services, desk.tutor, drafts)).questions).toHaveLength(1);
  });
});

it('facets count what may be chosen; a filter does not hide its own other values', async () => {
  expect(await facets({ tags: ['basics'], statuses: ['published'] })).toEqual({
    total: 1,
    tags: [
      { value: 'network', count: 2 },
      { value: 'basics', count: 1 },
    ],
    kinds: [{ value: 'single-choice', count: 1 }],
    statuses: [
      { value: 'published', count: 1 },
      { value: 'review', count: 1 },
    ],
  });
});

it.each(['best', 'newest', 'oldest', 'easiest', 'hardest', 'facility', 'discrimination'])(
  'a walk in the order %s meets each once, in order',
  async (order) => {
    const whole = { mineOnly: false, order, search: order === 'best' ? 'is or which or option' : undefined };
    const all = (await list({ ...whole, limit: 100 })).questions.map(({ id }) => id);
    const met: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list({ ...whole, limit: 2, cursor });
      met.push(...page.questions.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);

    expect(all.length).toBeGreaterThan(6);
    expect(met).toEqual(all);
  },
);

it('the order is that of its name', async () => {
  const difficulties = async (order: string) =>
    (await list({ order })).questions.map(({ difficulty }) => difficulty);
  expect(await difficulties('easiest')).toEqual([2, 4, 6, 9.5]);
  expect(await difficulties('hardest')).toEqual([9.5, 6, 4, 2]);
  expect((await stems({ order: 'oldest' })).at(0)).toBe('A subnet');
  expect((await stems({ order: 'newest' })).at(0)).toBe('Wie heißt');
});

it('a cursor of another list or none is refused', async () => {
  const { nextCursor } = await list({ order: 'newest', limit: 1 });
  const refused = expect.objectContaining({ code: 'invalid', reason: 'bad-cursor' });

  await expect(list({ order: 'easiest', cursor: nextCursor })).rejects.toEqual(refused);
  await expect(list({ order: 'newest', cursor: 'x' })).rejects.toEqual(refused);
  const forged = Buffer.from(JSON.stringify(['newest', 'words', 'e', desk.tutor.userId])).toString(
    'base64url',
  );
  await expect(list({ order: 'newest', cursor: forged })).rejects.toEqual(refused);
});

it('a question that is nearly the same is found while it is typed, and not itself', async () => {
  const similar = (text: string, exceptQuestionId: string | null = null) =>
    findSimilar(desk.services, desk.tutor, { subjectId: desk.bank.subjectId, text, exceptQuestionId });
  const typed = 'Which gateway lets the private subnets reach the internet';

  const [first] = await similar(typed);
  expect(first).toMatchObject({
    stem: 'Which gateway lets a private subnet reach the internet?',
    canEdit: true,
  });
  expect(first?.similarity).toBeGreaterThan(0.7);
  expect((await similar(first?.stem ?? ''))[0]?.similarity).toBeGreaterThan(0.99);
  expect(await similar(typed, first?.id)).toEqual([]);
  expect(await similar('What is the capital of France?')).toEqual([]);
});
