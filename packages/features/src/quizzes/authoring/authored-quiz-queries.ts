import type { QuizStatus, Visibility } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { QuizOwner } from '../paper/load-author.ts';

export interface AuthoredQuiz extends QuizOwner {
  id: string;
  subjectId: string;
  version: number;
  quizVersionId: string;
  status: QuizStatus;
  visibility: Visibility;
  groupId: string | null;
}

/**
 * The same, held against other changes. Locked by a statement of its own: one that waited would see the quiz's new
 * version beside the old one it had joined, and find nothing.
 */
export async function lockAuthoredQuiz(
  trx: Trx,
  actor: Actor,
  quizId: string,
): Promise<AuthoredQuiz | undefined> {
  await sql`select from quiz where id = ${quizId} for update`.execute(trx);
  return findAuthoredQuiz(trx, actor, quizId);
}

/** A quiz that this person may change. */
export async function findAuthoredQuiz(
  db: DbOrTrx,
  actor: Actor,
  quizId: string,
): Promise<AuthoredQuiz | undefined> {
  const { rows } = await sql<AuthoredQuiz>`
    select quiz.id, quiz.subject_id as "subjectId", quiz.current_version as version, version.id as "quizVersionId", quiz.status,
      quiz.visibility, quiz.group_id as "groupId", quiz.owner_id as "ownerId",
      (select role from app_user where app_user.id = quiz.owner_id) as "ownerRole"
    from quiz join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    where quiz.id = ${quizId} and quiz.deleted_at is null and quiz.practice_topic_id is null and (quiz.owner_id = ${actor.userId} or ${actor.role === 'admin'})`.execute(
    db,
  );
  return rows[0];
}

export async function insertDraft(
  trx: Trx,
  quiz: { id: string; subjectId: string; ownerId: string; visibility: Visibility; groupId: string | null },
): Promise<void> {
  await trx
    .insertInto('quiz')
    .values({
      ...{ id: quiz.id, subject_id: quiz.subjectId, owner_id: quiz.ownerId, slug: null },
      ...{ visibility: quiz.visibility, group_id: quiz.groupId, current_version: 1, status: 'draft' },
    })
    .execute();
}

interface QuizChange {
  version?: number;
  visibility?: Visibility;
  groupId?: string | null;
  status?: QuizStatus;
}

export async function updateQuiz(trx: Trx, quizId: string, change: QuizChange): Promise<void> {
  await trx
    .updateTable('quiz')
    .set({
      current_version: change.version,
      visibility: change.visibility,
      group_id: change.groupId,
      status: change.status,
    })
    .where('id', '=', quizId)
    .execute();
}

/** What was taken stays with those who took it. */
export async function markQuizDeleted(trx: Trx, quizId: string): Promise<void> {
  await sql`update quiz set deleted_at = now() where id = ${quizId}`.execute(trx);
}
