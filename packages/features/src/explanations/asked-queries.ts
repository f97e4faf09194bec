import type { Question, QuestionResponse } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface KeyVersion {
  keyVersionId: string;
  question: Question;
}

/** The question by whose key an answer counts: the corrected one after a correction. */
export async function findKeyVersion(
  db: DbOrTrx,
  { userId, attemptId, questionVersionId }: { userId: string; attemptId: string; questionVersionId: string },
): Promise<KeyVersion | undefined> {
  const { rows } = await sql<KeyVersion>`
    select version.id as "keyVersionId", version.body as question
    from question_version version
    where version.id = coalesce((
      select made.new_version_id from attempt_result result join question_correction made on made.id = result.correction_id
      where result.user_id = ${userId} and result.attempt_id = ${attemptId} and result.question_version_id = ${questionVersionId}
    ), ${questionVersionId})`.execute(db);
  return rows[0];
}

export interface PracticeAnswer {
  questionVersionId: string;
  question: Question;
  response: QuestionResponse | null;
  outcome: 'right' | 'partial' | 'wrong' | 'unanswered';
  topicName: string;
  language: string;
}

export async function findPracticeAnswer(
  db: DbOrTrx,
  { userId, reviewId }: { userId: string; reviewId: string },
): Promise<PracticeAnswer | undefined> {
  const { rows } = await sql<PracticeAnswer>`
    select version.id as "questionVersionId", version.body as question, review.response, review.outcome,
      topic.name as "topicName", topic.language
    from practice_review review
    join question_version version on version.id = review.question_version_id
    join question on question.id = version.question_id
    join topic on topic.id = question.topic_id
    where review.user_id = ${userId} and review.id = ${reviewId} and review.undoes_id is null`.execute(db);
  return rows[0];
}

export interface OpenCard {
  question: Question;
  topicName: string;
  language: string;
  hintsTaken: number;
}

/** A card that is practised, with this version of its question. */
export async function findOpenCard(
  db: DbOrTrx,
  { userId, cardId, questionVersionId }: { userId: string; cardId: string; questionVersionId: string },
): Promise<OpenCard | undefined> {
  const { rows } = await sql<OpenCard>`
    select version.body as question, topic.name as "topicName", topic.language, card.hints_taken as "hintsTaken"
    from practice_card card
    join question on question.id = card.question_id and question.status = 'published' and question.deleted_at is null
    join question_version version on version.question_id = question.id and version.version = question.current_version
    join topic on topic.id = question.topic_id
    where card.user_id = ${userId} and card.id = ${cardId} and card.left_at is null and version.id = ${questionVersionId}`.execute(
    db,
  );
  return rows[0];
}

export interface Obstacles {
  isExamRunning: boolean;
  areKeysHeldBack: boolean;
}

/** Whether this person has the question, in any version, in an exam that runs, or in one whose keys wait for its close. */
export async function findObstacles(
  db: DbOrTrx,
  { userId, questionVersionId }: { userId: string; questionVersionId: string },
): Promise<Obstacles> {
  const { rows } = await sql<Obstacles>`
    select coalesce(bool_or(attempt.status <> 'submitted'), false) as "isExamRunning",
      coalesce(bool_or(attempt.status = 'submitted'), false) as "areKeysHeldBack"
    from attempt
    join quiz on quiz.id = attempt.quiz_id
    join quiz_version today on today.quiz_id = quiz.id and today.version = quiz.current_version
    where attempt.user_id = ${userId} and attempt.mode = 'exam'
      and (attempt.status = 'in-progress' or (attempt.status = 'prepared' and attempt.start_until > now())
        or (attempt.status = 'submitted' and today.review = 'after-close' and today.closes_at > now()))
      and exists (
        select from jsonb_array_elements(attempt.paper -> 'questions') asked
        join question_version version on version.id = (asked ->> 'questionVersionId')::uuid
        where version.question_id = (select question_id from question_version where id = ${questionVersionId}))`.execute(
    db,
  );
  return rows[0] ?? { isExamRunning: false, areKeysHeldBack: false };
}
