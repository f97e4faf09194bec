import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readContent, type SubjectContent } from './content/read-content.ts';
import { seedBank } from './seed-bank.ts';

let database: TestDatabase;
let statistics: SubjectContent;
beforeAll(async () => {
  database = await createTestDatabase();
  const content = (await readContent()).find((subject) => subject.slug === 'statistics');
  if (!content) throw new Error('The content has no statistics');
  statistics = content;
});
afterAll(() => database.drop());

const count = async (table: string) =>
  (await database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;
const tables = ['topic', 'exam', 'exam_blueprint', 'exam_blueprint_domain', 'question', 'question_version'];
const countAll = async () =>
  Object.fromEntries(await Promise.all(tables.map(async (table) => [table, await count(table)])));

it('loading the same content twice changes nothing', async () => {
  const first = await seedBank(database.db, statistics);
  const once = await countAll();

  const second = await seedBank(database.db, statistics);

  expect([first.changed, second.changed]).toEqual([statistics.questions.length, 0]);
  expect(await countAll()).toEqual(once);
  expect(once.question).toBe(statistics.questions.length);
});

it('a changed question gets a new version, a changed exam a new blueprint, a changed name no new topic', async () => {
  await seedBank(database.db, statistics);
  const before = await countAll();
  const changed = structuredClone(statistics);
  for (const question of changed.questions.slice(0, 1)) question.stem += ' Think twice.';
  for (const exam of changed.exams.slice(0, 1)) exam.passPercent = 75;
  for (const category of changed.categories.slice(0, 1)) category.name = 'Another name';

  const { changed: count } = await seedBank(database.db, changed);

  expect(count).toBe(1);
  expect(await countAll()).toEqual({
    ...before,
    question_version: before.question_version + 1,
    exam_blueprint: before.exam_blueprint + 1,
    exam_blueprint_domain: before.exam_blueprint_domain + 3,
  });
  const { rows } = await database.pool.query('select current_version from question where external_id = $1', [
    changed.questions[0]?.id,
  ]);
  expect(rows).toEqual([{ current_version: 2 }]);
});
