import type { HandIn, SubmitResult } from '@debrief/contracts';
import { AppError, invariant, notFound, type Services } from '@debrief/platform';
import { requireFitting, storable } from '../fitting-response.ts';
import { listQuestionBodies } from '../question-body-queries.ts';
import { submitFor } from '../submit-attempt.ts';
import { findScoreCard } from '../submit-queries.ts';
import { answerTime, type DeviceTimes, deviceTimes } from './device-times.ts';
import {
  beginPrepared,
  type DeviceAnswerRow,
  insertDeviceAnswers,
  lockPrepared,
  type PreparedAttempt,
} from './hand-in-queries.ts';

/**
 * Takes in a whole attempt from a device and scores it. Its answers and its end are two steps; a hand-in that broke off
 * between them, or is sent again, goes on where it stopped and counts once.
 * @throws AppError `not-found`, `gone` when it was begun too late, `invalid` for answers that do not fit.
 */
export async function handIn(services: Services, userId: string, input: HandIn): Promise<SubmitResult> {
  const { attemptId } = input;
  const { submittedAt, isFirst } = await takeIn(services, userId, input);
  const first = isFirst ? await submitFor(services, { userId, attemptId, by: 'student', submittedAt }) : null;
  const scoreCard = first ?? (await findScoreCard(services.db, userId, attemptId));
  invariant(scoreCard, 'an attempt that was handed in has a score card');
  return { attemptId, isFirst: first !== null, scoreCard };
}

async function takeIn(
  { db }: Services,
  userId: string,
  input: HandIn,
): Promise<{ submittedAt: Date; isFirst: boolean }> {
  return db.transaction().execute(async (trx) => {
    const attempt = await lockPrepared(trx, userId, input.attemptId);
    if (!attempt?.isOffline) throw notFound('attempt');
    const times = deviceTimes(attempt, input);
    if (attempt.status !== 'prepared')
      return { submittedAt: times.submittedAt, isFirst: attempt.status === 'in-progress' };
    if (times.startedAt > attempt.startUntil)
      throw new AppError('gone', 'it was begun after its time', { reason: 'begun-too-late' });
    const bodies = await listQuestionBodies(trx, attempt.questionVersionIds);
    const rows = input.answers.map((answer) => toRow(answer, { attempt, times, bodies }));
    await beginPrepared(trx, { userId, attemptId: input.attemptId }, times);
    await insertDeviceAnswers(trx, userId, input.attemptId, rows);
    return { submittedAt: times.submittedAt, isFirst: true };
  });
}

interface Paper {
  attempt: PreparedAttempt;
  times: DeviceTimes;
  bodies: Awaited<ReturnType<typeof listQuestionBodies>>;
}

function toRow(
  { answeredMsAgo, ...answer }: HandIn['answers'][number],
  { attempt, times, bodies }: Paper,
): DeviceAnswerRow {
  const question = bodies.get(answer.questionVersionId);
  if (!question || !attempt.questionVersionIds.includes(answer.questionVersionId)) throw notFound('question');
  const response = storable(answer.response);
  requireFitting(question, response);
  const optionIds = 'options' in question ? question.options.map((option) => option.id) : [];
  return {
    ...answer,
    ...answerTime(times, attempt.now, answeredMsAgo),
    response,
    struckOptionIds: answer.struckOptionIds.filter((id) => optionIds.includes(id)),
    hintsTaken: Math.min(answer.hintsTaken, question.hints?.length ?? 0),
    isChecked: answer.isChecked && attempt.mode === 'study',
  };
}
