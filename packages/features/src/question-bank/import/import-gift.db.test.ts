import { randomUUID } from 'node:crypto';
import { importGiftInput } from '@debrief/contracts';
import {
  aBank,
  aPerson,
  createTestDatabase,
  type TestBank,
  type TestDatabase,
  type TestPerson,
} from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { importGift } from './import-gift.ts';

let database: TestDatabase;
let tutor: TestPerson;
let bank: TestBank;

beforeAll(async () => {
  database = await createTestDatabase();
  tutor = await aPerson(database.db, { role: 'tutor' });
});
beforeEach(async () => {
  bank = await aBank(database.db, []);
});
afterAll(() => database.drop());

const run = (
  text: string,
  more: { dryRun?: boolean; topicId?: string; subjectId?: string; fileName?: string } = {},
  person = tutor,
) =>
  importGift(
    { db: database.db } as never,
    person,
    importGiftInput.parse({ subjectId: bank.subjectId, text, ...more }),
  );

async function counts() {
  const of = async (sql: string) => (await database.pool.query(sql, [bank.subjectId])).rows[0].n as number;
  return {
    questions: await of('select count(*)::int as n from question where subject_id = $1'),
    versions: await of(
      'select count(*)::int as n from question_version v join question q on q.id = v.question_id where q.subject_id = $1',
    ),
    topics: await of('select count(*)::int as n from topic where subject_id = $1'),
    imports: await of('select count(*)::int as n from bank_import where subject_id = $1'),
  };
}

const file = `$CATEGORY: $course$/top/Second-Concept

One? {T}

Two? {=a ~b}

Broken? {~a ~b}

$CATEGORY: New category/New concept/Deeper

Three? {#3}`;

it('good questions go in, bad ones are told by line, topics are matched by name or made', async () => {
  const report = await run(file);

  expect(report.found).toBe(4);
  expect(report.refused).toMatchObject([{ line: 7, title: 'Broken?', reason: expect.stringMatching(/\.$/) }]);
  expect(report.taken.map(({ line, topicPath, isNew }) => [line, topicPath, isNew])).toEqual([
    [3, ['basics', 'second-concept'], true],
    [5, ['basics', 'second-concept'], true],
    [11, ['New category', 'New concept / Deeper'], true],
  ]);
  expect(await counts()).toEqual({ questions: 3, versions: 3, topics: 6, imports: 1 });
});

it('a dry run reports the same and writes nothing', async () => {
  const dry = await run(file, { dryRun: true });

  expect(await counts()).toEqual({ questions: 0, versions: 0, topics: 4, imports: 0 });
  const wet = await run(file);
  expect({ ...dry, importId: null }).toEqual({ ...wet, importId: null });
  expect(dry.importId).toBeNull();
});

it('the same file again, or the same question twice in it, makes no duplicates', async () => {
  await run(`${file}\n\nOne? {T}`);
  const before = await counts();

  const again = await run(file);

  expect(again.taken.map((question) => question.isNew)).toEqual([false, false, false]);
  expect(await counts()).toEqual({ ...before, imports: 2 });
  expect(before.questions).toBe(3);
});

it('the same file imported ten times at once makes no duplicates', async () => {
  await Promise.all(Array.from({ length: 10 }, () => run(file)));

  expect(await counts()).toMatchObject({ questions: 3, versions: 3, topics: 6 });
});

it('a changed question with the same id becomes a new version; the old one stays', async () => {
  await run('// [id:q1]\nOne? {T}');

  const report = await run('// [id:q1]\nOne, really? {T}');

  expect(report.taken[0]).toMatchObject({ isNew: true, notes: ['It replaces the version that was there.'] });
  expect(await counts()).toMatchObject({ questions: 1, versions: 2 });
  const { rows } = await database.pool.query(
    "select version, body ->> 'stem' as stem, current_version from question_version v join question q on q.id = v.question_id where q.subject_id = $1 order by version",
    [bank.subjectId],
  );
  expect(rows).toEqual([
    { version: 1, stem: 'One?', current_version: 2 },
    { version: 2, stem: 'One, really?', current_version: 2 },
  ]);
});

it('an id that stands several times in a file keeps its last question, as one version', async () => {
  await run('// [id:q1]\nFirst? {T}\n\n// [id:q1]\nLast? {T}');

  expect(await counts()).toMatchObject({ questions: 1, versions: 1 });
});

it('if anything fails on the way nothing is written', async () => {
  await database.pool.query(
    "alter table bank_import add constraint broken check (file_name <> 'questions.gift') not valid",
  );

  await expect(run(file)).rejects.toThrow('broken');

  await database.pool.query('alter table bank_import drop constraint broken');
  expect(await counts()).toEqual({ questions: 0, versions: 0, topics: 4, imports: 0 });
});

it('questions without a category go to the topic that was chosen, or to the subject', async () => {
  const [chosen, none] = [await run('One? {T}', { topicId: bank.conceptIds[0] }), await run('Two? {T}')];

  expect([chosen.taken[0]?.topicPath, none.taken[0]?.topicPath]).toEqual([['basics', 'first-concept'], []]);
});

it('characters that cannot be stored are told by line, and the rest goes in', async () => {
  const text = 'Bad \0? {T}\n\nBad \ud800? {T}\n\nGood? {T}';
  const report = await run(text, { fileName: 'a\0\ud800.gift' });

  expect(report.refused.map((question) => question.line)).toEqual([1]);
  expect(await counts()).toMatchObject({ questions: 2, imports: 1 });
});

it('a file in UTF-16 is refused with a sentence', async () => {
  const text = Buffer.from('\uFEFFTwo plus two? {=four}', 'utf16le').toString('utf8');

  await expect(run(text)).rejects.toMatchObject({
    code: 'invalid',
    issues: [{ path: 'text', message: 'The file is in UTF-16. Save it as UTF-8 and import it again.' }],
  });
});

it('tutors import, and only where they may', async () => {
  const student = await aPerson(database.db);
  await expect(run(file, {}, student)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(run(file, { subjectId: randomUUID() })).rejects.toMatchObject({ reason: 'subject-not-found' });
  await expect(run(file, { topicId: randomUUID() })).rejects.toMatchObject({ reason: 'topic-not-found' });
  await database.pool.query("update topic set visibility = 'private' where id = $1", [bank.subjectId]);
  await expect(run(file)).rejects.toMatchObject({ reason: 'subject-not-found' });
});

it('what one tutor has imported is not a duplicate for another', async () => {
  await run(file);

  const report = await run(file, {}, await aPerson(database.db, { role: 'tutor' }));

  expect(report.taken.every((question) => question.isNew)).toBe(true);
  expect(await counts()).toMatchObject({ questions: 6, topics: 6 });
});

it('a file of two thousand questions goes in at once', async () => {
  const text = Array.from({ length: 2_000 }, (_, index) => `Question ${index}? {=right ~wrong}`).join('\n\n');

  const report = await run(text);

  expect(report.taken).toHaveLength(2_000);
  expect(await counts()).toMatchObject({ questions: 2_000, versions: 2_000 });
});
