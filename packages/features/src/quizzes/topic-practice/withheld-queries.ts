import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from '../../question-bank/index.ts';

/**
 * Questions whose key this person must not be shown now: of papers that are being taken as an exam, and of quizzes that
 * hold their review back until they close, taken or still to be taken. Few, as few such quizzes are open at a time.
 */
export async function listWithheldQuestions(db: DbOrTrx, actor: Actor): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with held as (
      select version.quiz_id, version.id from quiz_version version
      join quiz on quiz.id = version.quiz_id and quiz.current_version = version.version
      where version.review = 'after-close' and version.closes_at > now() and 'exam' = any(version.modes)
        and quiz.deleted_at is null and ${visibleTo(actor, 'quiz')}
    ), on_paper as (
      select (paper.question ->> 'questionVersionId')::uuid as version_id
      from attempt cross join jsonb_array_elements(attempt.paper -> 'questions') as paper (question)
      where attempt.user_id = ${actor.userId} and attempt.mode = 'exam'
        and (attempt.status <> 'submitted' or attempt.quiz_id in (
          select quiz.id from quiz
          join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
          where version.review = 'after-close' and version.closes_at > now()))
    )
    select version.question_id as id from on_paper join question_version version on version.id = on_paper.version_id
    union
    select item.question_id from held join quiz_version_question item on item.quiz_version_id = held.id`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
