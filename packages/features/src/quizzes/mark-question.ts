import type { markQuestionInput } from '@debrief/contracts';
import { notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { writeMark } from './mark-question-queries.ts';
import { findQuestionBody } from './question-body-queries.ts';
import { findScoreCard } from './submit-queries.ts';
import { tellAttemptChanged } from './tell-attempt-changed.ts';

type MarkQuestion = z.output<typeof markQuestionInput>;

/** Flags, strike-outs and the place to resume at. After the submission nothing is changed, and that is no error. */
export async function markQuestion(services: Services, userId: string, input: MarkQuestion): Promise<void> {
  const { attemptId, questionVersionId = null, isFlagged = null, position = null } = input;
  const struckOptionIds = input.struckOptionIds
    ? await knownOptions(services, input.struckOptionIds, questionVersionId)
    : null;
  if (
    !(await writeMark(services.db, {
      userId,
      attemptId,
      questionVersionId,
      isFlagged,
      struckOptionIds,
      position,
    }))
  ) {
    if (!(await findScoreCard(services.db, userId, attemptId))) throw notFound('attempt');
    return;
  }
  if (questionVersionId)
    tellAttemptChanged(services, { userId, attemptId, questionVersionId, tabId: input.tabId });
}

async function knownOptions(
  { db }: Services,
  ids: readonly string[],
  versionId: string | null,
): Promise<string[]> {
  const question = versionId === null ? undefined : await findQuestionBody(db, versionId);
  const known = question && 'options' in question ? question.options.map((option) => option.id) : [];
  return ids.filter((id) => known.includes(id));
}
