import type { BulkEditResult, bulkEditInput } from '@debrief/contracts';
import { type Actor as AccessActor, describeProblem } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { assertCanEdit } from '../authoring/assert-can-edit.ts';
import { requireMayShareWith } from '../authoring/check-place.ts';
import { checkQuestion, mustBeSound } from '../authoring/check-question.ts';
import { isTopicOf } from '../authoring/edit-queries.ts';
import {
  applyChange,
  type Change,
  type ChangedQuestion,
  insertBulkEdit,
  type LockedQuestion,
  lockQuestions,
} from './bulk-edit-queries.ts';

const mostTags = 30;

/** All of them or none. */
export async function bulkEdit(
  { db }: Services,
  actor: Actor,
  input: z.output<typeof bulkEditInput>,
): Promise<BulkEditResult> {
  const accessActor = await loadAccessActor(db, actor);
  const ids = [...new Set(input.questionIds)];
  return await db.transaction().execute(async (trx) => {
    const questions = await lockQuestions(trx, accessActor, ids);
    if (questions.length < ids.length) throw notFound('question');
    for (const question of questions) assertCanEdit(accessActor, question);
    await checkChange(trx, accessActor, { questions, change: input.change });
    const changed = await applyChange(trx, ids, input.change);
    assertFewTags(changed);
    const undoId = newId();
    await insertBulkEdit(trx, { id: undoId, ownerId: actor.userId, change: input.change, changed });
    return { changedCount: changed.length, undoId };
  });
}

async function checkChange(
  trx: Trx,
  actor: AccessActor,
  { questions, change }: { questions: readonly LockedQuestion[]; change: Change },
): Promise<void> {
  if (change.type === 'set-status' && mustBeSound(change.status)) assertSound(questions);
  if (change.type === 'set-visibility' && change.visibility === 'group')
    await requireMayShareWith(trx, actor, change.groupId);
  if (change.type !== 'set-topic') return;
  for (const subjectId of new Set(questions.map((question) => question.subjectId)))
    if (!(await isTopicOf(trx, subjectId, change.topicId))) throw notFound('topic');
}

function assertSound(questions: readonly LockedQuestion[]): void {
  const issues = questions.flatMap(({ id, body }) =>
    checkQuestion(body).map((problem) => ({ path: id, message: describeProblem(problem) })),
  );
  if (issues.length === 0) return;
  throw new AppError('invalid', 'some questions are not finished', {
    reason: 'questions-not-sound',
    issues: issues.slice(0, 100),
  });
}

function assertFewTags(changed: readonly ChangedQuestion[]): void {
  const overfull = changed.filter(({ after }) => after.tags.length > mostTags);
  if (overfull.length === 0) return;
  throw new AppError('invalid', 'a question may have 30 tags', {
    reason: 'too-many-tags',
    issues: overfull.map(({ id }) => ({ path: id, message: `more than ${mostTags} tags` })),
  });
}
