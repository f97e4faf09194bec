import type { AttemptView } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { listAnswers } from './answer-queries.ts';
import { assertCanSeeAttempt } from './assert-can-see-attempt.ts';
import { toAttemptView } from './attempt-view.ts';
import { findAttempt, listPaperQuestions, listResults } from './attempt-view-queries.ts';

type Who = Pick<Actor, 'userId' | 'role'>;

/** An attempt with its questions in the order of its paper: the student's own, their tutor's view, an administrator's. */
export async function getAttempt(
  services: Pick<Services, 'db'>,
  actor: Who,
  attemptId: string,
): Promise<AttemptView> {
  const { ownerId } = await assertCanSeeAttempt(services, actor, attemptId);
  return loadAttempt(services, { userId: ownerId, attemptId }, actor.userId);
}

/** For callers that know the attempt to be this person's. */
export async function loadAttempt(
  { db }: Pick<Services, 'db'>,
  { userId, attemptId }: { userId: string; attemptId: string },
  viewerId: string,
): Promise<AttemptView> {
  const attempt = await findAttempt(db, userId, attemptId);
  if (!attempt) throw notFound('attempt');
  const questionVersionIds = attempt.paper.questions.map((question) => question.questionVersionId);
  const [questions, answers, results] = await Promise.all([
    listPaperQuestions(db, questionVersionIds),
    listAnswers(db, { userId, attemptId, questionVersionIds }),
    attempt.status === 'submitted' ? listResults(db, userId, attemptId) : [],
  ]);
  return toAttemptView({ attempt, questions, answers, results }, viewerId);
}
