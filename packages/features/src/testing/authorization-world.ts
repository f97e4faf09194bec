import { type Actor, type askers, readSettings } from '@debrief/platform';
import { aBank, aGroup, aPerson, aQuiz, createTestDatabase, singleChoice } from '@debrief/testing';
import { createInvitation } from '../accounts/invitations/manage-invitations.ts';
import { writeInsight } from '../insights/index.ts';
import { readPushKeys } from '../notifications/index.ts';
import { startAttempt, statisticsJob, submitAttempt } from '../quizzes/index.ts';
import { createServices, type OpenServices } from '../services.ts';
import { setGoal } from '../study-plan/index.ts';
import { insertSessions, insertWorldRows } from './authorization-world-queries.ts';
import { type BankWorld, makeBankWorld } from './bank-authorization-world.ts';
import { type ExplainedWorld, makeExplainedWorld } from './explained-authorization-world.ts';
import { makeLimitsWorld } from './limits-authorization-world.ts';
import { makeStudyWorld, type StudyWorld } from './study-authorization-world.ts';
import { makeWebhookWorld, type WebhookWorld } from './webhook-authorization-world.ts';

export type Who = (typeof askers)[number];

export interface World {
  actors: Record<Exclude<Who, 'nobody'>, Actor>;
  groupId: string;
  groupToken: string;
  tutorToken: string;
  invitationId: string;
  subjectId: string;
  conceptId: string;
  quizId: string;
  privateQuizId: string;
  groupQuizId: string;
  questionId: string;
  questionVersionId: string;
  privateSubjectId: string;
  openAttemptId: string;
  submittedAttemptId: string;
  /** In study mode, at a question with hints. */
  hintedAttemptId: string;
  hintedVersionId: string;
  examId: string;
  /** What the owner told of it. */
  outcomeId: string;
  taskId: string;
  notificationId: string;
  /** A browser of the owner's. */
  deviceId: string;
  /** A key of the owner's. */
  apiKeyId: string;
  /** Another place where the owner is signed in. */
  sessionId: string;
  /** Waits for the owner. */
  jobId: string;
  /** A limit for everybody; the other tutor is blocked. */
  limitId: string;
  bank: BankWorld;
  study: StudyWorld;
  explained: ExplainedWorld;
  webhook: WebhookWorld;
}

export function openServices(
  connectionString: string,
  env: Record<string, string> = {},
): Promise<OpenServices> {
  const settings = readSettings({
    DATABASE_URL: connectionString,
    AUTH_SECRET: 'a secret of at least 32 characters',
    LOG_LEVEL: 'silent',
    RULES_PACE_MS: '0',
    DATABASE_POOL: '3',
    ...env,
  });
  return createServices(settings, { name: 'test' });
}

/**
 * A student with everything a student can have, their tutor, and people who have nothing to do with them. Made once;
 * every try gets a copy of its own.
 */
export async function createAuthorizationWorld() {
  const original = await createTestDatabase();
  const services = await openServices(original.connectionString);
  const world = await fill(services);
  await services.close();
  const template = new URL(original.connectionString).pathname.slice(1);
  return { world, copy: () => createTestDatabase({ template, max: 1 }), drop: original.drop };
}

async function fill(services: OpenServices): Promise<World> {
  const { db } = services;
  // Made when first asked for; a question changes nothing after that.
  await readPushKeys(services);
  const actors = {
    owner: await aPerson(db, { name: 'Owner Canary' }),
    other: await aPerson(db),
    tutor: await aPerson(db, { role: 'tutor' }),
    otherTutor: await aPerson(db, { role: 'tutor' }),
    admin: await aPerson(db, { role: 'admin' }),
  };
  await insertSessions(db, Object.values(actors));
  const groupId = await aGroup(db, { tutors: [actors.tutor], students: [actors.owner] });
  await aGroup(db, { tutors: [actors.otherTutor], students: [actors.other] });
  const bank = await aBank(db);
  const privateBank = await aBank(db);
  const owned = { ownerId: actors.tutor.userId };
  const quizzes = {
    quizId: await aQuiz(db, bank),
    privateQuizId: await aQuiz(db, bank, { ...owned, visibility: 'private' }),
    groupQuizId: await aQuiz(db, bank, { ...owned, visibility: 'group', groupId }),
  };
  const attempts = await makeAttempts(services, actors.owner, quizzes.quizId);
  const hinted = await makeHintedAttempt(services, actors.owner);
  const rows = {
    ownerId: actors.owner.userId,
    subjectId: bank.subjectId,
    privateSubjectId: privateBank.subjectId,
  };
  const made = await insertWorldRows(db, {
    ...rows,
    tutorId: actors.tutor.userId,
    attemptId: attempts.submittedAttemptId,
  });
  await setGoal(services, actors.owner.userId, { examId: made.examId, examOn: null, hoursPerWeek: 3 });
  const { id: jobId } = await services.jobs.queue(db, statisticsJob, {
    ...{ userId: actors.owner.userId, subjectId: quizzes.quizId, title: 'Owner canary', estimateMs: null },
    payload: { userId: actors.owner.userId, quizId: quizzes.quizId, which: 'first' },
  });
  const invitation = await createInvitation(services, actors.tutor, { kind: 'group', groupId });
  const tutorInvitation = await createInvitation(services, actors.admin, { kind: 'tutor' });
  const token = ({ url }: { url: string }) => url.split('/').at(-1) ?? '';
  const bankWorld = await makeBankWorld(services, {
    ...{ tutor: actors.tutor, reporterId: actors.owner.userId },
    ...{ subjectId: bank.subjectId, topicId: bank.conceptIds[0] },
  });
  const study = await makeStudyWorld(services, {
    ...{ owner: actors.owner, tutor: actors.tutor, ownQuestionId: bankWorld.questionId },
    ...{ attemptId: attempts.submittedAttemptId, question: bank.questions[0] },
  });
  const limits = await makeLimitsWorld(services, { admin: actors.admin, blocked: actors.otherTutor });
  return {
    ...limits,
    bank: bankWorld,
    study,
    explained: await makeExplainedWorld(services, actors.owner),
    webhook: await makeWebhookWorld(services, actors.owner),
    ...{ actors, groupId, ...quizzes, ...attempts, ...hinted, ...made, jobId },
    ...{ invitationId: invitation.id, groupToken: token(invitation), tutorToken: token(tutorInvitation) },
    ...{ subjectId: bank.subjectId, conceptId: bank.conceptIds[0], privateSubjectId: privateBank.subjectId },
    questionId: bank.questions[0]?.questionId ?? '',
    questionVersionId: bank.questions[0]?.versionId ?? '',
  };
}

async function makeAttempts(services: OpenServices, owner: Actor, quizId: string) {
  const submittedAttemptId = await startAttempt(services, owner, { quizId, mode: 'exam' });
  await submitAttempt(services, owner.userId, { attemptId: submittedAttemptId });
  await writeInsight(services, { userId: owner.userId, attemptId: submittedAttemptId });
  // In study mode: the questions of an exam that is being taken are not practised meanwhile.
  const openAttemptId = await startAttempt(services, owner, { quizId, mode: 'study' });
  return { submittedAttemptId, openAttemptId };
}

async function makeHintedAttempt(services: OpenServices, owner: Actor) {
  const { question, ...answers } = singleChoice('hinted');
  const hints = [{ text: 'Think of the first Canary.', costPercent: 10 }];
  const bank = await aBank(services.db, [{ ...answers, question: { ...question, hints } }]);
  const quizId = await aQuiz(services.db, bank);
  const hintedAttemptId = await startAttempt(services, owner, { quizId, mode: 'study' });
  return { hintedAttemptId, hintedVersionId: bank.questions[0]?.versionId ?? '' };
}
