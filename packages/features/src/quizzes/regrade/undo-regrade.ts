import type { CorrectionRow } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { getQuestion, saveQuestion } from '../../question-bank/index.ts';
import { titleOf } from './apply-regrade.ts';
import { findCorrection, listVersionsOf, markUndone, type StoredCorrection } from './correction-queries.ts';
import { getCorrection } from './list-corrections.ts';
import { getCorrectable } from './regrade-access.ts';
import { regradeJob } from './tasks.ts';

/** Takes a correction back: scores become what they were, and everybody is told again. Undone twice it is undone once. */
export async function undoRegrade(
  services: Services,
  actor: Actor,
  correctionId: string,
): Promise<CorrectionRow> {
  const correction = await findCorrection(services.db, correctionId);
  if (!correction) throw notFound('question');
  const { questionId } = correction;
  const question = await getCorrectable(services, actor, questionId);
  if (!correction.undoneAt) {
    await putVersionBack(services, actor, correction);
    await takeBack(services, actor, { correction, title: titleOf(question) });
  }
  return getCorrection(services, actor, { questionId, correctionId });
}

interface TakenBack {
  correction: StoredCorrection;
  title: string;
}

async function takeBack(
  { db, jobs }: Services,
  { userId }: Actor,
  { correction: { id, questionId }, title }: TakenBack,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!(await markUndone(trx, id))) return;
    const payload = { questionId, waiting: { userId, correctionId: id } };
    await jobs.queue(trx, regradeJob, { userId, subjectId: id, title, payload, estimateMs: null });
  });
}

/** New attempts get the question as it was, unless it was changed again since. */
async function putVersionBack(
  services: Services,
  actor: Actor,
  { questionId, newVersionId, hasMadeVersion }: StoredCorrection,
): Promise<void> {
  const question = await getQuestion(services, actor, { questionId, version: null });
  if (!hasMadeVersion || question.versionId !== newVersionId) return;
  const versions = await listVersionsOf(services.db, questionId);
  const earlier = versions.at(-2);
  if (!earlier) return;
  await saveQuestion(services, actor, {
    ...{ subjectId: question.subjectId, questionId, baseVersion: question.currentVersion },
    ...{ question: earlier.body, place: question.place, status: question.status, note: '' },
  });
}
