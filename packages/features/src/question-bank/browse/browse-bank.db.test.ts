import { listQuestionsInput } from '@debrief/contracts';
import { type Actor, canSeeContent, type Role, type Visibility } from '@debrief/core';
import {
  aBank,
  aGroup,
  aPerson,
  createTestDatabase,
  type TestBank,
  type TestDatabase,
  type TestPerson,
} from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadAccessActor } from '../../accounts/index.ts';
import { browseSubjects, browseTopics } from './browse-topics.ts';
import { listQuestions } from './list-questions.ts';
import { listQuestionRows } from './list-questions-queries.ts';

let database: TestDatabase;
let bank: TestBank;
let tutor: TestPerson;
beforeAll(async () => {
  database = await createTestDatabase();
  bank = await aBank(database.db);
  tutor = await aPerson(database.db, { role: 'tutor' });
});
afterAll(() => database.drop());

const list = (input: Record<string, unknown>) =>
  listQuestions(
    { db: database.db } as never,
    tutor,
    listQuestionsInput.parse({ subjectId: bank.subjectId, ...input }),
  );

it('the database hides exactly what the rule of access hides', async () => {
  const [owner, member, teacher, admin, stranger] = await Promise.all([
    aPerson(database.db),
    aPerson(database.db),
    aPerson(database.db, { role: 'tutor' }),
    aPerson(database.db, { role: 'admin' }),
    aPerson(database.db, { role: 'tutor' }),
  ] as const);
  const groupId = await aGroup(database.db, { tutors: [teacher], students: [member] });
  const own = await aBank(database.db);
  const [question] = own.questions;
  const cases: { visibility: Visibility; ownerId: string | null; groupId: string | null }[] = [];
  for (const visibility of ['private', 'group', 'everyone'] as const)
    for (const ownerId of [null, owner.userId])
      for (const group of [null, groupId]) cases.push({ visibility, ownerId, groupId: group });

  for (const each of cases) {
    await database.pool.query(
      'update question set visibility = $2, owner_id = $3, group_id = $4 where id = $1',
      [question?.questionId, each.visibility, each.ownerId, each.groupId],
    );
    for (const person of [owner, member, teacher, admin, stranger]) {
      const actor: Actor = await loadAccessActor(database.db, person as { userId: string; role: Role });
      const rows = await listQuestionRows(database.db, actor, {
        filter: { subjectId: own.subjectId },
        mode: 'words',
        order: 'newest',
        after: null,
        limit: 50,
      });
      const expected = canSeeContent(actor, { ...each, groupIds: each.groupId ? [each.groupId] : [] });
      expect(
        rows.some((row) => row.id === question?.questionId),
        JSON.stringify({ each, role: person.role }),
      ).toBe(expected);
    }
  }
});

it('questions come page by page, each once', async () => {
  const first = await list({ limit: 4 });
  const second = await list({ limit: 4, cursor: first.nextCursor });

  const ids = [...first.questions, ...second.questions].map((question) => question.id);
  expect([first.questions.length, second.questions.length, second.nextCursor]).toEqual([4, 2, null]);
  expect(new Set(ids)).toEqual(new Set(bank.questions.map((question) => question.questionId)));
});

it('a topic lists what is below it; a search reads its signs literally', async () => {
  expect((await list({ topicId: bank.categoryId })).questions).toHaveLength(6);
  expect((await list({ topicId: bank.conceptIds[0] })).questions).toHaveLength(3);
  expect((await list({ search: '"which ONE?"' })).questions).toHaveLength(1);
  expect((await list({ search: '%' })).questions).toHaveLength(0);
});

it('subjects and topics are listed to everybody who may see them', async () => {
  const student = await aPerson(database.db);
  const services = { db: database.db } as never;

  expect(await browseSubjects(services, student)).toContainEqual(
    expect.objectContaining({ id: bank.subjectId, exams: [] }),
  );
  expect((await browseTopics(services, student, bank.subjectId)).map((topic) => topic.level)).toEqual([
    'subject',
    'category',
    'concept',
    'concept',
  ]);
  await expect(browseTopics(services, student, tutor.userId)).rejects.toMatchObject({
    reason: 'subject-not-found',
  });
});
