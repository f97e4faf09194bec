import type { AttemptMode, DevicePaper } from '@debrief/contracts';
import { countedModes } from '@debrief/core';
import { type Actor, AppError, invariant, newId, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { loadAttempt } from '../get-attempt.ts';
import { freezePaper } from '../paper/freeze-paper.ts';
import { requireStartable } from '../start-attempt.ts';
import { findStartableQuiz, lockStart, type StartableQuiz } from '../start-attempt-queries.ts';
import {
  deleteExpired,
  findPaperFacts,
  findPreparedAttempt,
  insertPrepared,
} from './prepared-attempt-queries.ts';

const daysToStart = 30;

interface Download {
  quizId: string;
  mode: AttemptMode;
}

/** Freezes a paper that a device may keep; it takes up one of the attempts that count. Asked again, the same comes. */
export async function downloadQuiz(
  services: Services,
  actor: Actor,
  { quizId, mode }: Download,
): Promise<DevicePaper> {
  const { userId } = actor;
  const quiz = await findStartableQuiz(services.db, await loadAccessActor(services.db, actor), quizId);
  if (!quiz) throw notFound('quiz');
  requireOffered(quiz, mode);
  const attemptId = await services.db.transaction().execute(async (trx) => {
    await lockStart(trx, userId, quizId);
    await deleteExpired(trx, userId, quizId);
    const prepared = await findPreparedAttempt(trx, { userId, quizId, mode });
    if (prepared) return prepared;
    const isCounted = countedModes(quiz.modes).includes(mode);
    await requireStartable(trx, quiz, { userId, quizId, isCounted });
    const id = newId();
    const paper = await freezePaper(trx, quiz, id);
    const { quizVersionId, timeFactor, now: startedAt } = quiz;
    const startUntil = startUntilOf(quiz);
    await insertPrepared(trx, {
      ...{ id, userId, quizId, mode, quizVersionId, timeFactor, startedAt, isCounted, paper, startUntil },
    });
    return id;
  });
  return toDevicePaper(services, { userId, attemptId, mode });
}

/** Studying needs the keys at once, so it goes only where they may come along. */
function requireOffered(quiz: StartableQuiz, mode: AttemptMode): void {
  if (!quiz.modes.includes(mode))
    throw new AppError('invalid', `this quiz has no ${mode} mode`, { reason: 'mode-not-offered' });
  const isOffered = mode === 'exam' ? quiz.offline !== 'not-allowed' : quiz.offline === 'with-keys';
  if (!isOffered)
    throw new AppError('not-allowed', `not to be taken offline in ${mode} mode`, {
      reason: 'offline-not-allowed',
    });
}

function startUntilOf({ now, closesAt }: StartableQuiz): Date {
  const latest = new Date(now.getTime() + daysToStart * 86_400_000);
  return closesAt && closesAt < latest ? closesAt : latest;
}

async function toDevicePaper(
  services: Services,
  { userId, attemptId, mode }: { userId: string; attemptId: string; mode: AttemptMode },
): Promise<DevicePaper> {
  const [attempt, facts] = await Promise.all([
    loadAttempt(services, { userId, attemptId }, userId),
    findPaperFacts(services.db, userId, attemptId),
  ]);
  invariant(facts, 'a paper that was just prepared is there');
  const keys = facts.questions.map(({ versionId, body }) => [versionId, body] as const);
  return {
    attempt,
    timeLimitMs: facts.timeLimitMs,
    keys: mode === 'study' ? Object.fromEntries(keys) : null,
    downloadedAt: facts.downloadedAt.toISOString(),
    startUntil: facts.startUntil.toISOString(),
  };
}
