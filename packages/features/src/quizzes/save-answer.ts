import type { SaveAnswerResult, saveAnswerInput } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import { AppError, invariant, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { listAnswers } from './answer-queries.ts';
import { requireFitting, storable } from './fitting-response.ts';
import { findQuestionBody } from './question-body-queries.ts';
import { revealAnswer } from './reveal.ts';
import { type SaveOutcome, type SaveRow, writeSave } from './save-answer-queries.ts';
import { tellAttemptChanged } from './tell-attempt-changed.ts';
import { toAnswer } from './to-answer.ts';

type SaveAnswer = z.output<typeof saveAnswerInput>;

/**
 * Keeps an answer. Whatever arrives is written to the log, except when the attempt or the question is closed; whether
 * it counts is decided by the newest revision and by the clock of the database.
 */
export async function saveAnswer(
  services: Services,
  userId: string,
  input: SaveAnswer,
  receivedAt?: Date,
): Promise<SaveAnswerResult> {
  const question = await findQuestionBody(services.db, input.questionVersionId);
  if (!question) throw notFound('attempt');
  const response = storable(input.response);
  requireFitting(question, response);
  const row = toRow(userId, question, { ...input, response }, receivedAt);
  const saved = await writeUntilSettled(services, row);
  // Nobody waits for the other tabs to hear of it.
  if (saved.outcome === 'counted') tellAttemptChanged(services, { ...input, userId });
  return toResult(services, { row, saved, question });
}

function toRow(userId: string, question: Question, input: SaveAnswer, receivedAt: Date | undefined): SaveRow {
  const optionIds = 'options' in question ? question.options.map((option) => option.id) : [];
  return {
    ...input,
    userId,
    confidence: input.confidence ?? null,
    struckOptionIds: input.struckOptionIds?.filter((id) => optionIds.includes(id)) ?? null,
    receivedAt: receivedAt ?? null,
  };
}

/** Losing a race leaves the winner's revision to be seen by the next try, which then is stale or a repetition. */
async function writeUntilSettled({ db }: Services, row: SaveRow): Promise<SaveOutcome> {
  for (let tries = 0; tries < 5; tries++) {
    const saved = await writeSave(db, row);
    if (!saved) throw notFound('attempt');
    if (!saved.isSameSave)
      throw new AppError('conflict', 'this save key belongs to another save', { reason: 'save-key-reused' });
    if (saved.outcome !== 'lost') return saved;
  }
  throw new AppError('unavailable', 'too many saves at once', { reason: 'too-many-saves' });
}

interface Saved {
  row: SaveRow;
  saved: SaveOutcome;
  question: Question;
}

async function toResult({ db }: Services, { row, saved, question }: Saved): Promise<SaveAnswerResult> {
  const standing = saved.outcome === 'repeated' ? saved.standing : saved.outcome;
  if (standing === 'stale' || standing === 'closed') {
    const [current] = await listAnswers(db, { ...row, questionVersionIds: [row.questionVersionId] });
    invariant(current, 'every question of a paper has an answer to show');
    return { status: standing === 'stale' ? 'conflict' : 'closed', current: toAnswer(current, question) };
  }
  invariant(saved.receivedAt, 'what was written has a time');
  const receivedAt = saved.receivedAt.toISOString();
  if (standing === 'late') return { status: 'late', receivedAt };
  invariant(saved.revision !== null, 'what counts has a revision');
  const reveal = saved.isCheck ? revealAnswer(question, { ...row, ...saved }, saved.points ?? '0') : null;
  return { status: 'saved', revision: saved.revision, savedAt: receivedAt, reveal };
}
