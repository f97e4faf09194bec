import type { applyRegradeInput, Correction, CorrectionRow, QuestionDetail } from '@debrief/contracts';
import { type Actor, AppError, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { saveQuestion } from '../../question-bank/index.ts';
import { findCorrection, insertCorrection, listVersionsOf } from './correction-queries.ts';
import { getCorrection } from './list-corrections.ts';
import { getCorrectable } from './regrade-access.ts';
import { countStaleAttempts } from './stale-result-queries.ts';
import { regradeJob } from './tasks.ts';

type ApplyRegrade = z.output<typeof applyRegradeInput>;

/** Of one attempt, roughly: for telling how long it will take. */
const msPerAttempt = 12;

/** Puts a correction in force and begins to score what was submitted before. Sent twice it is one correction. */
export async function applyRegrade(
  services: Services,
  actor: Actor,
  input: ApplyRegrade,
): Promise<CorrectionRow> {
  const question = await getCorrectable(services, actor, input.questionId);
  const known = await findCorrection(services.db, input.correctionId);
  if (known && known.questionId !== question.id)
    throw new AppError('conflict', 'the id is another one', { reason: 'id-taken' });
  if (!known) await begin(services, actor, { input, question });
  return getCorrection(services, actor, { questionId: question.id, correctionId: input.correctionId });
}

async function begin(
  services: Services,
  actor: Actor,
  { input, question }: { input: ApplyRegrade; question: QuestionDetail },
): Promise<void> {
  const made = await makeVersion(services, actor, {
    correction: input.correction,
    question,
    note: input.note,
  });
  const versions = await listVersionsOf(services.db, question.id);
  const fromVersionIds = versions
    .filter(({ version, body }) => !made || (version < made.version && body.kind === made.kind))
    .map(({ id }) => id);
  await services.db.transaction().execute(async (trx) => {
    await insertCorrection(trx, {
      ...{ id: input.correctionId, questionId: question.id, action: input.correction.action },
      ...{ fromVersionIds, newVersionId: made?.versionId ?? null, hasMadeVersion: made?.isNew ?? false },
      ...{ quizIds: input.quizIds, note: input.note, createdBy: actor.userId },
    });
    const count = await countStaleAttempts(trx, question.id);
    await services.jobs.queue(trx, regradeJob, {
      ...{ userId: actor.userId, subjectId: input.correctionId, title: titleOf(question) },
      payload: {
        questionId: question.id,
        waiting: { userId: actor.userId, correctionId: input.correctionId },
      },
      estimateMs: count * msPerAttempt,
    });
  });
}

const longestTitle = 120;

export function titleOf({ question }: Pick<QuestionDetail, 'question'>): string {
  return question.stem.slice(0, longestTitle).toWellFormed();
}

interface MadeVersion {
  versionId: string;
  version: number;
  kind: string;
  isNew: boolean;
}

/** Null when the correction has no key of its own. What the bank holds already makes no version. */
async function makeVersion(
  services: Services,
  actor: Actor,
  { correction, question, note }: { correction: Correction; question: QuestionDetail; note: string },
): Promise<MadeVersion | null> {
  if (correction.action !== 'new-key') return null;
  const { kind } = correction.question;
  if (kind !== question.question.kind)
    throw new AppError('invalid', 'a correction keeps the kind', { reason: 'other-kind' });
  const saved = await saveQuestion(services, actor, {
    ...{ subjectId: question.subjectId, questionId: question.id, baseVersion: question.currentVersion },
    ...{ question: correction.question, place: question.place, status: question.status, note },
  });
  if (saved.status === 'problems')
    throw new AppError('invalid', 'the corrected question is not sound', {
      reason: 'question-not-sound',
      issues: saved.problems.map(({ place, sentence }) => ({ path: place, message: sentence })),
    });
  return { ...saved, kind, isNew: saved.version > question.currentVersion };
}
