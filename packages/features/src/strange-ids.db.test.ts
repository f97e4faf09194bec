import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenServices } from './services.ts';
import { call } from './testing/authorization-call.ts';
import {
  createAuthorizationWorld,
  openServices,
  type Who,
  type World,
} from './testing/authorization-world.ts';
import { fingerprint } from './testing/authorization-world-queries.ts';

let original: Awaited<ReturnType<typeof createAuthorizationWorld>>;
let world: World;
let database: TestDatabase;
let services: OpenServices;

beforeAll(async () => {
  original = await createAuthorizationWorld();
  world = original.world;
  database = await original.copy();
  services = await openServices(database.connectionString);
});
afterAll(async () => {
  await services.close();
  await database.drop();
  await original.drop();
});

const ask = async (who: Who, path: string, input: unknown) =>
  (await call(services, world, { who, path, input })).cell;

type Asked = [path: string, who: Who, input: (world: World) => unknown];

const saveKey = randomUUID();
const answer = { response: null, baseRevision: 0, saveKey, timeSpentMs: 0 };
const change = { type: 'add-tags', tags: ['seen'] };
const drop = { action: 'drop' };

it.each<Asked>([
  ['questionBank.bulkEdit', 'tutor', (w) => ({ questionIds: [w.bank.questionId, w.questionId], change })],
  ['questionBank.bulkEdit', 'tutor', (w) => ({ questionIds: [w.bank.questionId, randomUUID()], change })],
  [
    'quizzes.createQuiz',
    'otherTutor',
    (w) => ({
      subjectId: w.subjectId,
      title: 'Mine',
      questionIds: [w.questionId, w.bank.questionId],
      questionCount: 2,
    }),
  ],
  [
    'questionBank.exportQuestions',
    'otherTutor',
    (w) => ({ choice: { by: 'ids', questionIds: [w.bank.questionId] }, format: 'gift' }),
  ],
  ['notifications.markRead', 'other', (w) => ({ ids: [randomUUID(), w.notificationId] })],
])('of a list with things of somebody else %s by %s takes none', async (path, who, input) => {
  const before = await fingerprint(services.db);

  const outcome = await call(services, world, { who, path, input: input(world) });

  expect(outcome.text).not.toMatch(/Canary|bad-input/);
  expect(await fingerprint(services.db)).toEqual(before);
});

it.each<Asked>([
  [
    'quizzes.saveAnswer',
    'owner',
    (w) => ({ attemptId: w.openAttemptId, questionVersionId: w.hintedVersionId, ...answer }),
  ],
  [
    'quizzes.markQuestion',
    'owner',
    (w) => ({ attemptId: w.openAttemptId, questionVersionId: w.hintedVersionId, isFlagged: true }),
  ],
  [
    'quizzes.takeHint',
    'owner',
    (w) => ({ attemptId: w.openAttemptId, questionVersionId: w.hintedVersionId, takenCount: 0 }),
  ],
  [
    'quizzes.marking.get',
    'tutor',
    (w) => ({ attemptId: w.submittedAttemptId, questionVersionId: w.hintedVersionId }),
  ],
  [
    'quizzes.acceptLate',
    'tutor',
    (w) => ({ attemptId: w.submittedAttemptId, questionVersionId: w.hintedVersionId }),
  ],
  [
    'quizzes.reportQuestion',
    'owner',
    (w) => ({ attemptId: w.openAttemptId, questionVersionId: w.hintedVersionId, reason: 'typo' }),
  ],
  [
    'explanations.start',
    'owner',
    (w) => ({
      kind: 'why-not',
      at: { type: 'attempt', ...w.explained.answered, attemptId: w.openAttemptId },
    }),
  ],
  [
    'questionBank.makeTopic',
    'otherTutor',
    (w) => ({ subjectId: w.subjectId, name: 'Rocks', parentId: w.privateSubjectId }),
  ],
  [
    'quizzes.regrade.start',
    'tutor',
    (w) => ({ questionId: w.questionId, correctionId: w.study.correctionId, correction: drop }),
  ],
])('%s by %s finds nothing where one thing is not of the other', async (path, who, input) => {
  const before = await fingerprint(services.db);

  const outcome = await call(services, world, { who, path, input: input(world) });

  expect(outcome.cell).not.toBe('ok');
  expect(outcome.text).not.toContain('bad-input');
  expect(await fingerprint(services.db)).toEqual(before);
});

it('what is over is over: a group one has left, a link that was revoked, a quiz that was deleted', async () => {
  const { groupId, groupQuizId, submittedAttemptId, bank, invitationId, groupToken, privateQuizId } = world;
  const ownerId = world.actors.owner.userId;
  expect(await ask('tutor', 'quizzes.getAttempt', { attemptId: submittedAttemptId })).toBe('ok');

  await ask('owner', 'accounts.leaveGroup', { groupId });
  await ask('tutor', 'questionBank.revokePreviewLink', { id: bank.previewLinkId });
  await ask('tutor', 'accounts.revokeInvitation', { invitationId });
  await ask('tutor', 'quizzes.delete', { quizId: privateQuizId, baseVersion: 1 });

  const asked: [Who, string, unknown][] = [
    ['owner', 'accounts.getGroup', { groupId }],
    ['owner', 'quizzes.get', { quizId: groupQuizId }],
    ['owner', 'quizzes.startAttempt', { quizId: groupQuizId, mode: 'study' }],
    ['tutor', 'quizzes.getAttempt', { attemptId: submittedAttemptId }],
    ['tutor', 'insights.get', { attemptId: submittedAttemptId }],
    ['tutor', 'insights.watch', { attemptId: submittedAttemptId }],
    ['tutor', 'dashboard.ofStudent', { studentId: ownerId }],
    ['tutor', 'accounts.setTimeFactor', { userId: ownerId, timeFactor: 2 }],
    ['nobody', 'questionBank.openPreview', { token: bank.previewToken }],
    ['other', 'accounts.acceptInvitation', { token: groupToken }],
    ['tutor', 'quizzes.get', { quizId: privateQuizId }],
    ['admin', 'quizzes.startAttempt', { quizId: privateQuizId, mode: 'exam' }],
    ['tutor', 'quizzes.publish', { quizId: privateQuizId, baseVersion: 2 }],
  ];
  for (const [who, path, input] of asked)
    expect({ path, who, cell: await ask(who, path, input) }).toMatchObject({
      path,
      cell: expect.stringMatching(/^(not-found|gone)$/),
    });
  expect(await ask('owner', 'quizzes.getAttempt', { attemptId: submittedAttemptId })).toBe('ok');
});
