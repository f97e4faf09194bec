import type { CorrectionRow } from '@debrief/contracts';
import { type Actor, enqueue, notFound, type Services } from '@debrief/platform';
import { getQuestion, saveQuestion } from '../../question-bank/index.ts';
import { findCorrection, listVersionsOf, markUndone, type StoredCorrection } from './correction-queries.ts';
import { getCorrection } from './list-corrections.ts';
import { getCorrectable } from './regrade-access.ts';
import { regradeTask } from './tasks.ts';

/** Takes a correction back: scores become what they were, and everybody is told again. Undone twice it is undone once. */
export async function undoRegrade(
  services: Services,
  actor: Actor,
  correctionId: string,
): Promise<CorrectionRow> {
  const correction = await findCorrection(services.db, correctionId);
  if (!correction) throw notFound('question');
  const { questionId } = correction;
  await getCorrectable(services, actor, questionId);
  if (!correction.undoneAt) {
    await putVersionBack(services, actor, correction);
    await takeBack(services, actor, correction);
  }
  return getCorrection(services, actor, { questionId, correctionId });
}

async function takeBack(services: Services, actor: Actor, { id, questionId }: StoredCorrection) {
  const key = { userId: actor.userId, kind: 'regrade', subjectId: id };
  await services.db.transaction().execute(async (trx) => {
    if (!(await markUndone(trx, id))) return;
    await services.jobs.queue(trx, key, null);
    await enqueue(trx, regradeTask, {
      questionId,
      waiting: { userId: actor.userId, correctionId: id },
    });
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
