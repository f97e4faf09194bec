import type { AttemptMode } from '@debrief/contracts';
import { buildPaper, deadlineFor, graceMs } from '@debrief/core';
import { type Actor, AppError, enqueue, newId, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { closeAttemptTask } from './close-attempt-task.ts';
import {
  findOpenAttempt,
  findStartableQuiz,
  insertAttempt,
  listPaperSources,
  type NewAttempt,
  type StartableQuiz,
} from './start-attempt-queries.ts';
import { submitFor } from './submit-attempt.ts';

interface StartAttempt {
  quizId: string;
  mode: AttemptMode;
}

/** An attempt of the past that the demo content makes; people start now. */
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
  const quiz = await findStartableQuiz(services.db, await loadAccessActor(services.db, actor), quizId);
  if (!quiz) throw notFound('quiz');
  const open = await findOpenAttempt(services.db, actor.userId, quizId);
  if (open && !open.isOverdue) return open.id;
  if (open) await submitFor(services, { userId: actor.userId, attemptId: open.id, by: 'deadline' });
  if (!quiz.modes.includes(mode))
    throw new AppError('invalid', `this quiz has no ${mode} mode`, { reason: 'mode-not-offered' });
  const { attemptId: id = newId(), startedAt = quiz.now } = past ?? {};
  const attempt = await prepare(services, quiz, { userId: actor.userId, id, quizId, mode, startedAt });
  if (await insert(services, attempt, quiz.now)) return attempt.id;
  const first = await findOpenAttempt(services.db, actor.userId, quizId);
  if (!first)
    throw new AppError('conflict', 'the attempt was started and ended elsewhere', {
      reason: 'attempt-started-elsewhere',
    });
  return first.id;
}

type Preparation = Pick<NewAttempt, 'userId' | 'id' | 'quizId' | 'mode' | 'startedAt'>;

async function prepare({ db }: Services, quiz: StartableQuiz, given: Preparation): Promise<NewAttempt> {
  const { quizVersionId, timeLimitMs, shuffleQuestions, shuffleOptions } = quiz;
  const questions = await listPaperSources(db, quizVersionId);
  if (questions.length === 0)
    throw new AppError('gone', 'the quiz has no questions left', { reason: 'quiz-is-empty' });
  const timeFactor = 1;
  return {
    ...given,
    quizVersionId,
    timeFactor,
    paper: buildPaper({ seed: given.id, questions, shuffleQuestions, shuffleOptions }),
    // Who studies is not hurried: each answer is explained before the next question.
    deadlineAt:
      given.mode === 'study' ? null : deadlineFor({ startedAt: given.startedAt, timeLimitMs, timeFactor }),
  };
}

async function insert({ db }: Services, attempt: NewAttempt, now: Date): Promise<boolean> {
  const { userId, id: attemptId, deadlineAt } = attempt;
  return db.transaction().execute(async (trx) => {
    if (!(await insertAttempt(trx, attempt))) return false;
    if (deadlineAt && deadlineAt > now) {
      const delayMs = deadlineAt.getTime() - now.getTime() + graceMs + 1_000;
      await enqueue(
        trx,
        closeAttemptTask,
        { userId, attemptId },
        { delayMs, jobKey: `close-attempt:${attemptId}` },
      );
    }
    return true;
  });
}
