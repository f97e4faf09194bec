import { type DbOrTrx, sql } from '@debrief/db';

export interface ResultRow {
  attemptId: string;
  topicId: string;
  credit: string;
  isFirst: boolean;
  submittedAt: Date;
}

/** Answered questions, oldest first; of one attempt when it is named. */
export async function listResults(db: DbOrTrx, userId: string, attemptId?: string): Promise<ResultRow[]> {
  let query = db
    .selectFrom('attempt_result')
    .select([
      'attempt_id as attemptId',
      'topic_id as topicId',
      'credit',
      'is_first as isFirst',
      'submitted_at as submittedAt',
    ])
    .where('user_id', '=', userId)
    .where('outcome', 'not in', ['unanswered', 'unmarked'])
    .where('is_dropped', '=', false)
    .orderBy('submitted_at')
    .orderBy('question_version_id');
  if (attemptId !== undefined) query = query.where('attempt_id', '=', attemptId);
  return query.execute();
}

/** Answers to mistakes that were practised, oldest first; those taken back are none. Readiness does not count them. */
export async function listPractised(db: DbOrTrx, userId: string): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    select card.attempt_id as "attemptId", question.topic_id as "topicId", review.credit, false as "isFirst",
      review.reviewed_at as "submittedAt"
    from practice_review review
    join practice_card card on card.user_id = review.user_id and card.id = review.card_id
    join question on question.id = card.question_id
    where review.user_id = ${userId} and review.undoes_id is null and review.outcome <> 'unanswered'
      and not exists (select from practice_review undoing where undoing.user_id = review.user_id and undoing.undoes_id = review.id)
    order by review.reviewed_at, review.id`.execute(db);
  return rows;
}
