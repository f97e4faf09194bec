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

interface QuizPage {
  subjectId: string | null;
  /** The last quiz of the page before. */
  after: string | null;
  limit: number;
}

/** Quizzes that this person may take, with how they have done so far; by subject, then as they were made. */
export async function listQuizRows(
  db: DbOrTrx,
  actor: Actor,
  { subjectId, after, limit }: QuizPage,
): Promise<QuizRow[]> {
  const last = sql`(select last.subject_id, last.created_at, last.id, named.name from quiz last
    join topic named on named.id = last.subject_id where last.id = ${after}::uuid)`;
  const isAfter = after
    ? sql`subject.name >= (select name from ${last} as last) and (subject.name, quiz.subject_id, quiz.created_at, quiz.id)
        > (select name, subject_id, created_at, id from ${last} as last)`
    : sql`true`;
  return await readQuizzes(
    db,
    actor,
    sql`select quiz.id from quiz join topic subject on subject.id = quiz.subject_id and subject.level = 'subject'
      where quiz.deleted_at is null and quiz.practice_topic_id is null and ${visibleTo(actor, 'quiz')}
        and (quiz.status = 'published' or quiz.owner_id = ${actor.userId} or ${actor.role === 'admin'})
        and ${subjectId ? sql`quiz.subject_id = ${subjectId}` : sql`true`} and ${isAfter}
      order by subject.name, quiz.subject_id, quiz.created_at, quiz.id limit ${limit}`,
  );
}

/** One quiz in the same words; also one that was retired. */
export async function findQuizRow(db: DbOrTrx, actor: Actor, quizId: string): Promise<QuizRow | undefined> {
  const [row] = await readQuizzes(
    db,
    actor,
    sql`select quiz.id from quiz where quiz.id = ${quizId} and quiz.deleted_at is null and quiz.practice_topic_id is null
      and ${visibleTo(actor, 'quiz')}
      and (quiz.status in ('published', 'retired') or quiz.owner_id = ${actor.userId} or ${actor.role === 'admin'})`,
  );
  return row;
}

/** Which they are is found first: what is told of each is looked up for no others. */
async function readQuizzes(db: DbOrTrx, actor: Actor, ids: ReturnType<typeof sql>): Promise<QuizRow[]> {
  const { rows } = await sql<QuizRow>`
    with page as materialized (${ids})
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
    from page join quiz on quiz.id = page.id
    join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    join topic subject on subject.id = quiz.subject_id
    left join exam_blueprint blueprint on blueprint.id = version.blueprint_id
    left join attempt open on open.user_id = ${actor.userId} and open.quiz_id = quiz.id and open.status = 'in-progress' and open.retake_of is null
    left join lateral (select id, score_percent, submitted_at from attempt where user_id = ${actor.userId} and quiz_id = quiz.id
      and score_percent is not null and retake_of is null order by submitted_at desc limit 1) last on true
    left join lateral (select max(score_percent) as best, count(*)::int as count from attempt
      where user_id = ${actor.userId} and quiz_id = quiz.id and status = 'submitted' and retake_of is null) done on true
    order by subject.name, quiz.subject_id, quiz.created_at, quiz.id`.execute(db);
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
