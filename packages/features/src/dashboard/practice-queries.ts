import { type DbOrTrx, sql } from '@debrief/db';

export interface TopicPathRow {
  id: string;
  subjectId: string;
  name: string;
  ownerId: string | null;
  visibility: 'private' | 'group' | 'everyone';
  groupId: string | null;
}

/** From the subject down to the topic itself; none when it is gone. */
export async function listTopicPath(db: DbOrTrx, topicId: string): Promise<TopicPathRow[]> {
  const { rows } = await sql<TopicPathRow>`
    with recursive path as (
      select topic.*, 0 as depth from topic where id = ${topicId} and deleted_at is null
      union all
      select topic.*, path.depth + 1 from path join topic on topic.id = path.parent_id
    )
    select id, subject_id as "subjectId", name, owner_id as "ownerId", visibility, group_id as "groupId"
    from path order by depth desc`.execute(db);
  return rows;
}

export interface PracticeQuizRow {
  quizId: string;
  quizTitle: string;
  ownerId: string | null;
  visibility: 'private' | 'group' | 'everyone';
  groupId: string | null;
  questionCount: number;
  onTopicCount: number;
  timeLimitMs: number | null;
  attemptCount: number;
  lastPercent: number | null;
}

/** Quizzes of the subject with questions of the topic or below it; those with the largest share of it first. */
export async function listQuizzesOnTopic(
  db: DbOrTrx,
  userId: string,
  topic: { id: string; subjectId: string },
): Promise<PracticeQuizRow[]> {
  const { rows } = await sql<PracticeQuizRow>`
    with recursive below as (
      select ${topic.id}::uuid as id
      union all
      select topic.id from below join topic on topic.parent_id = below.id where topic.deleted_at is null
    ), content as (
      select member.quiz_version_id, count(*)::int as question_count,
        count(*) filter (where question.topic_id in (select id from below))::int as on_topic_count
      from quiz
      join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
      join quiz_version_question member on member.quiz_version_id = version.id
      join question on question.id = member.question_id
      where quiz.subject_id = ${topic.subjectId} and quiz.deleted_at is null
      group by member.quiz_version_id
    )
    select quiz.id as "quizId", version.title as "quizTitle", quiz.owner_id as "ownerId", quiz.visibility,
      quiz.group_id as "groupId", content.question_count as "questionCount", content.on_topic_count as "onTopicCount",
      version.time_limit_ms as "timeLimitMs",
      (select count(*)::int from attempt where attempt.user_id = ${userId} and attempt.quiz_id = quiz.id
        and attempt.status = 'submitted') as "attemptCount",
      (select attempt.score_percent::float8 from attempt where attempt.user_id = ${userId} and attempt.quiz_id = quiz.id
        and attempt.status = 'submitted' order by attempt.submitted_at desc limit 1) as "lastPercent"
    from content
    join quiz_version version on version.id = content.quiz_version_id
    join quiz on quiz.id = version.quiz_id
    where content.on_topic_count > 0
    order by content.on_topic_count::float8 / content.question_count desc, content.on_topic_count desc, quiz.id
    limit 50`.execute(db);
  return rows;
}
