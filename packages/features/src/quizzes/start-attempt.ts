import type { AttemptMode } from '@debrief/contracts';
import { countedModes, graceMs, judgeStart } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { type Actor, AppError, enqueue, newId, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { closeAttemptTask } from './close-attempt-task.ts';
import { deadlineOf } from './deadline-of.ts';
import { freezePaper } from './paper/freeze-paper.ts';
import {
  findHistory,
  findOpenAttempt,
  findStartableQuiz,
  insertAttempt,
  lockStart,
  type NewAttempt,
  type StartableQuiz,
} from './start-attempt-queries.ts';
import { submitFor } from './submit-attempt.ts';

interface StartAttempt {
  quizId: string;
  mode: AttemptMode;
}

/** An attempt of the past that the demo content makes, whatever the limits say; people start now. */
interface PastStart {
  attemptId: string;
  startedAt: Date;
}

/** Starts an attempt and freezes its paper, or finds the one that is open: starting again resumes. */
export async function startAttempt(
  services: Services,
  actor: Pick<Actor, 'userId' | 'role'>,
  { quizId, mode }: StartAttempt,
  past?: PastStart,
): Promise<string> {
  const { userId } = actor;
  const quiz = await findStartableQuiz(services.db, await loadAccessActor(services.db, actor), quizId);
  if (!quiz) throw notFound('quiz');
  const open = await findOpenAttempt(services.db, userId, quizId);
  if (open && !open.isOverdue) return open.id;
  if (open) await submitFor(services, { userId, attemptId: open.id, by: 'deadline' });
  if (!quiz.modes.includes(mode))
    throw new AppError('invalid', `this quiz has no ${mode} mode`, { reason: 'mode-not-offered' });
  return services.db.transaction().execute(async (trx) => {
    await lockStart(trx, userId, quizId);
    const first = await findOpenAttempt(trx, userId, quizId);
    if (first) return first.id;
    const isCounted = countedModes(quiz.modes).includes(mode);
    if (!past) await requireStartable(trx, quiz, { userId, quizId, isCounted });
    const { attemptId: id = newId(), startedAt = quiz.now } = past ?? {};
    return begin(trx, quiz, { userId, id, quizId, mode, startedAt, isCounted });
  });
}

interface Starter {
  userId: string;
  quizId: string;
  isCounted: boolean;
}

/** @throws AppError `not-allowed`, its reason saying what stands in the way. */
export async function requireStartable(
  trx: Trx,
  quiz: StartableQuiz,
  { userId, quizId, isCounted }: Starter,
) {
  const history = await findHistory(trx, userId, quizId);
  const { blockedBy, nextAt } = judgeStart({ policy: quiz, history, isCounted, now: quiz.now });
  if (blockedBy === null) return;
  const until = nextAt ? ` until ${nextAt.toISOString()}` : '';
  throw new AppError('not-allowed', `no attempt may start: ${blockedBy}${until}`, { reason: blockedBy });
}

type Beginning = Omit<NewAttempt, 'quizVersionId' | 'paper' | 'timeFactor' | 'deadlineAt'>;

async function begin(trx: Trx, quiz: StartableQuiz, given: Beginning): Promise<string> {
  const { quizVersionId, timeFactor, now } = quiz;
  const deadlineAt = deadlineOf(quiz, given);
  const paper = await freezePaper(trx, quiz, given.id);
  await insertAttempt(trx, { ...given, quizVersionId, timeFactor, paper, deadlineAt });
  const { userId, id: attemptId } = given;
  if (deadlineAt && deadlineAt > now) {
    const delayMs = deadlineAt.getTime() - now.getTime() + graceMs + 1_000;
    const jobKey = `close-attempt:${attemptId}`;
    await enqueue(trx, closeAttemptTask, { userId, attemptId }, { delayMs, jobKey });
  }
  return attemptId;
}
