import type { EssayMark, Question, QuestionResponse, QuestionResult } from '@debrief/core';
import { type DbOrTrx, preparedMark, sql } from '@debrief/db';
import { type CorrectionColumns, correctionColumns, joinCorrection } from './regrade/correction-sql.ts';
import type { SubmittedAttempt } from './submit-queries.ts';

/** What the score of one question is computed from. */
export interface ScoringRow extends CorrectionColumns {
  questionVersionId: string;
  questionId: string;
  topicId: string;
  categoryId: string;
  authorDifficulty: number;
  expectedMs: number | null;
  facility: number | null;
  question: Question;
  response: QuestionResponse | null;
  timeSpentMs: number;
  /** Of the question's ladder; their cost comes off the credit. */
  hintsTaken: number;
  /** Of an essay that a tutor has marked. */
  mark: EssayMark | null;
  hasLate: boolean;
  lateResponse: QuestionResponse | null;
  isLateAccepted: boolean;
  /** The person has given no answer to this question before this attempt. */
  isFirst: boolean;
}

/**
 * Every question of the paper with its newest answer that counts and its newest late one, in one statement. First is
 * who is written first, under the lock: two submissions may have begun in the other order.
 */
export async function listScoringRows(
  db: DbOrTrx,
  { userId, id, quizId, paper }: SubmittedAttempt,
): Promise<ScoringRow[]> {
  const versionIds = paper.questions.map((question) => question.questionVersionId);
  const { rows } = await sql<ScoringRow>`${sql.raw(preparedMark)}
    select version.id as "questionVersionId", question.id as "questionId", question.topic_id as "topicId",
      case when topic.level = 'concept' then topic.parent_id else topic.id end as "categoryId",
      question.difficulty::float8 as "authorDifficulty", statistic.median_time_ms as "expectedMs",
      statistic.facility::float8 as facility, version.body as question,
      answer.response, coalesce(answer.time_spent_ms, 0) as "timeSpentMs",
      coalesce((select mark.hints_taken from attempt_mark mark where mark.user_id = ${userId} and mark.attempt_id = ${id}
        and mark.question_version_id = version.id), 0) as "hintsTaken",
      (select essay.mark from essay_mark essay where essay.user_id = ${userId} and essay.attempt_id = ${id}
        and essay.question_version_id = version.id) as mark,
      late.id is not null as "hasLate", late.response as "lateResponse",
      coalesce(result.is_late_accepted, false) as "isLateAccepted", ${correctionColumns},
      not exists (select from attempt_result earlier
        where earlier.user_id = ${userId} and earlier.question_id = question.id and earlier.attempt_id <> ${id}
          and earlier.outcome <> 'unanswered') as "isFirst"
    from unnest(${versionIds}::uuid[]) with ordinality as paper (id, place)
    join question_version version on version.id = paper.id
    join question on question.id = version.question_id
    join topic on topic.id = question.topic_id
    left join question_statistic statistic on statistic.question_id = question.id
    ${joinCorrection(quizId)}
    left join attempt_result result on result.user_id = ${userId} and result.attempt_id = ${id} and result.question_version_id = version.id
    left join lateral (
      select log.response, log.time_spent_ms from answer_log log where log.user_id = ${userId} and log.attempt_id = ${id}
        and log.question_version_id = version.id and log.revision is not null
      order by log.revision desc limit 1) answer on true
    left join lateral (
      select log.id, log.response from answer_log log where log.user_id = ${userId} and log.attempt_id = ${id}
        and log.question_version_id = version.id and log.standing = 'late'
      order by log.received_at desc, log.id desc limit 1) late on true
    order by paper.place`.execute(db);
  return rows;
}

export type ResultRow = QuestionResult & {
  isFirst: boolean;
  isLateAccepted: boolean;
  correctionId: string | null;
  isDropped: boolean;
};
