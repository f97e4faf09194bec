import type { QuizDetail, QuizSummary } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from '../question-bank/index.ts';

export interface QuizRow extends Omit<QuizSummary, 'openAttempt' | 'lastAttempt'> {
  openId: string | null;
  openMode: 'exam' | 'study' | null;
  openAnsweredCount: number;
  openDeadlineAt: Date | null;
  lastId: string | null;
  lastPercent: number | null;
  lastSubmittedAt: Date | null;
}

/** Quizzes that this person may take, with how they have done so far. */
export async function listQuizRows(
  db: DbOrTrx,
  actor: Actor,
  only: { quizId?: string; subjectId?: string | null } = {},
): Promise<QuizRow[]> {
  const { rows } = await sql<QuizRow>`
    select quiz.id, quiz.slug, version.title, version.description, quiz.subject_id as "subjectId", subject.name as "subjectName",
      version.language, version.time_limit_ms as "timeLimitMs", version.modes,
      coalesce(version.pass_percent, blueprint.pass_percent)::float8 as "passPercent", quiz.status,
      coalesce(quiz.owner_id = ${actor.userId}, false) as "isMine",
      coalesce(quiz.owner_id = ${actor.userId}, false) or ${actor.role === 'admin'} as "canEdit",
      (select count(*)::int from quiz_version_question item
        join question on question.id = item.question_id and question.deleted_at is null and question.status = 'published'
        where item.quiz_version_id = version.id)
      + coalesce((select sum(count)::int from quiz_version_draw where quiz_version_id = version.id), 0) as "questionCount",
      open.id as "openId", open.mode as "openMode", open.deadline_at as "openDeadlineAt",
      (select count(distinct log.question_version_id)::int from answer_log log where log.user_id = ${actor.userId}
        and log.attempt_id = open.id and log.revision is not null) as "openAnsweredCount",
      last.id as "lastId", last.score_percent::float8 as "lastPercent", last.submitted_at as "lastSubmittedAt",
      done.best::float8 as "bestPercent", done.count as "attemptCount"
    from quiz
    join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    join topic subject on subject.id = quiz.subject_id
    left join exam_blueprint blueprint on blueprint.id = version.blueprint_id
    left join attempt open on open.user_id = ${actor.userId} and open.quiz_id = quiz.id and open.status = 'in-progress' and open.retake_of is null
    left join lateral (select id, score_percent, submitted_at from attempt where user_id = ${actor.userId} and quiz_id = quiz.id
      and score_percent is not null and retake_of is null order by submitted_at desc limit 1) last on true
    left join lateral (select max(score_percent) as best, count(*)::int as count from attempt
      where user_id = ${actor.userId} and quiz_id = quiz.id and status = 'submitted' and retake_of is null) done on true
    where quiz.deleted_at is null and quiz.practice_topic_id is null and ${visibleTo(actor, 'quiz')}
      and (quiz.status = 'published' or quiz.owner_id = ${actor.userId} or ${actor.role === 'admin'}
        or (quiz.status = 'retired' and ${only.quizId ?? null}::uuid is not null))
      and (${only.quizId ?? null}::uuid is null or quiz.id = ${only.quizId ?? null}::uuid)
      and (${only.subjectId ?? null}::uuid is null or quiz.subject_id = ${only.subjectId ?? null}::uuid)
    order by subject.name, quiz.created_at, quiz.id limit 500`.execute(db);
  return rows;
}

/** How many of a quiz's questions come from which category. */
export async function listQuizDomains(db: DbOrTrx, quizId: string): Promise<QuizDetail['domains']> {
  const { rows } = await sql<QuizDetail['domains'][number]>`
    select category.id as "topicId", category.name, count(*)::int as "questionCount"
    from quiz
    join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    join quiz_version_question item on item.quiz_version_id = version.id
    join question on question.id = item.question_id and question.deleted_at is null and question.status = 'published'
    join topic on topic.id = question.topic_id
    join topic category on category.id = case when topic.level = 'concept' then topic.parent_id else topic.id end
    where quiz.id = ${quizId}
    group by category.id order by category.place, category.name`.execute(db);
  return rows;
}
