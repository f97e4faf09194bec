import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import { visibleTo } from '../../question-bank/index.ts';

export interface PracticeQuiz {
  quizId: string;
  quizVersionId: string;
}

/** The quiz in whose name a topic is practised; it is called as the topic is. */
export async function ensurePracticeQuiz(
  trx: Trx,
  topicId: string,
  ids: { quizId: string; quizVersionId: string },
): Promise<PracticeQuiz | undefined> {
  await sql`
    with topic_row as (select id, subject_id, name, language from topic where id = ${topicId} and deleted_at is null),
    made as (
      insert into quiz (id, subject_id, visibility, status, practice_topic_id)
      select ${ids.quizId}, subject_id, 'private', 'retired', id from topic_row
      on conflict (practice_topic_id) do nothing returning id
    )
    insert into quiz_version (id, quiz_id, version, title, language, modes)
    select ${ids.quizVersionId}, made.id, 1, topic_row.name, topic_row.language, '{study}' from made cross join topic_row`.execute(
    trx,
  );
  await sql`
    update quiz_version version set title = topic.name from quiz join topic on topic.id = quiz.practice_topic_id
    where quiz.practice_topic_id = ${topicId} and version.quiz_id = quiz.id and version.title <> topic.name`.execute(
    trx,
  );
  const { rows } = await sql<PracticeQuiz>`
    select quiz.id as "quizId", version.id as "quizVersionId" from quiz
    join quiz_version version on version.quiz_id = quiz.id and version.version = quiz.current_version
    where quiz.practice_topic_id = ${topicId}`.execute(trx);
  return rows[0];
}

export interface OpenPractice {
  attemptId: string;
  questionCount: number;
  answeredCount: number;
}

/** The attempt at this topic that was begun and not handed in. */
export async function findOpenPractice(
  db: DbOrTrx,
  userId: string,
  topicId: string,
): Promise<OpenPractice | undefined> {
  const { rows } = await sql<OpenPractice>`
    select attempt.id as "attemptId", jsonb_array_length(attempt.paper -> 'questions') as "questionCount",
      (select count(distinct log.question_version_id)::int from answer_log log where log.user_id = attempt.user_id
        and log.attempt_id = attempt.id and log.revision is not null) as "answeredCount"
    from attempt join quiz on quiz.id = attempt.quiz_id
    where attempt.user_id = ${userId} and quiz.practice_topic_id = ${topicId} and attempt.status = 'in-progress'`.execute(
    db,
  );
  return rows[0];
}

/** Of a topic this person may see, or has practised. */
export async function findPractisedTopicId(
  db: DbOrTrx,
  actor: Actor,
  quizId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select topic.id from quiz join topic on topic.id = quiz.practice_topic_id
    where quiz.id = ${quizId} and topic.deleted_at is null and (${visibleTo(actor, 'topic')} or exists (
      select from attempt where attempt.user_id = ${actor.userId} and attempt.quiz_id = quiz.id))`.execute(
    db,
  );
  return rows[0]?.id;
}
