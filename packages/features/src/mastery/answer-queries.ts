import { type AnswerToLearn, creditToLearn } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** An answer with where it was given. */
export interface GivenAnswer extends AnswerToLearn {
  isPractice: boolean;
}

interface AnswerRow extends Omit<GivenAnswer, 'at'> {
  at: Date;
  hintCostPercent: number;
}

/** Answered questions of one attempt that count. */
export async function listAttemptAnswers(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<GivenAnswer[]> {
  const { rows } = await sql<AnswerRow>`${quizAnswers(userId)} and result.attempt_id = ${attemptId}
    order by result.question_version_id`.execute(db);
  return rows.map(toAnswer);
}

/** Answers of practice that were not taken in yet and not taken back, oldest first. */
export async function listNewPractice(db: DbOrTrx, userId: string): Promise<GivenAnswer[]> {
  const { rows } = await sql<AnswerRow>`${practiceAnswers(userId)} and not exists (
      select from mastery_answer known where known.user_id = review.user_id and known.source_id = review.id)
    order by review.reviewed_at, review.id`.execute(db);
  return rows.map(toAnswer);
}

/** True when an answer of practice was taken in, and taken back since. */
export async function hasUndonePractice(db: DbOrTrx, userId: string): Promise<boolean> {
  const { rows } = await sql`
    select from practice_review undoing
    join mastery_answer known on known.user_id = undoing.user_id and known.source_id = undoing.undoes_id and known.is_counted
    where undoing.user_id = ${userId} and undoing.undoes_id is not null limit 1`.execute(db);
  return rows.length > 0;
}

/** Everything somebody has answered, in the order in which it is learned. */
export async function listAllAnswers(db: DbOrTrx, userId: string): Promise<GivenAnswer[]> {
  const ofQuizzes = await sql<AnswerRow>`${quizAnswers(userId)}
    order by result.submitted_at, result.attempt_id, result.question_version_id`.execute(db);
  const ofPractice = await sql<AnswerRow>`${practiceAnswers(userId)}
    order by review.reviewed_at, review.id`.execute(db);
  const all = [...ofQuizzes.rows, ...ofPractice.rows].map(toAnswer);
  return all.sort((a, b) => a.at - b.at);
}

/** Ids of everything answered that everybody's memories do not know yet; of one person. */
export async function listUnknown(
  db: DbOrTrx,
  userId: string,
): Promise<{ questionIds: string[]; topicIds: string[] }> {
  const { rows } = await sql<{ questionIds: string[]; topicIds: string[] }>`
    with answered as (
      select question_id, topic_id from attempt_result where user_id = ${userId}
      union
      select question.id, question.topic_id from practice_card card join question on question.id = card.question_id
      where card.user_id = ${userId}
    )
    select
      coalesce((select array_agg(distinct question_id) from answered
        where not exists (select from mastery_question known where known.question_id = answered.question_id)), '{}') as "questionIds",
      coalesce((select array_agg(distinct topic_id) from answered
        where not exists (select from mastery_topic known where known.topic_id = answered.topic_id)), '{}') as "topicIds"`.execute(
    db,
  );
  return rows[0] ?? { questionIds: [], topicIds: [] };
}

function quizAnswers(userId: string) {
  return sql`
    select false as "isPractice", result.attempt_id as "sourceId", result.question_version_id as "questionVersionId",
      result.question_id as "questionId", result.topic_id as "topicId", result.credit::float8 as credit,
      result.submitted_at as at, coalesce(mark.hints_taken, 0) > 0 or hint.id is not null as "hasUsedHint",
      ${hintCost(sql`result.question_version_id`, sql`mark.hints_taken`)} as "hintCostPercent"
    from attempt_result result
    left join attempt_mark mark on mark.user_id = result.user_id and mark.attempt_id = result.attempt_id
      and mark.question_version_id = result.question_version_id
    left join explanation hint on hint.user_id = result.user_id and hint.attempt_id = result.attempt_id
      and hint.question_version_id = result.question_version_id and hint.kind = 'hint'
    where result.user_id = ${userId} and result.outcome not in ('unanswered', 'unmarked') and not result.is_dropped`;
}

function practiceAnswers(userId: string) {
  return sql`
    select true as "isPractice", review.id as "sourceId", review.question_version_id as "questionVersionId",
      question.id as "questionId", question.topic_id as "topicId", review.credit::float8 as credit,
      review.reviewed_at as at, review.hints_taken > 0 or review.has_extra_hint as "hasUsedHint",
      ${hintCost(sql`review.question_version_id`, sql`review.hints_taken`)} as "hintCostPercent"
    from practice_review review
    join practice_card card on card.user_id = review.user_id and card.id = review.card_id
    join question on question.id = card.question_id
    where review.user_id = ${userId} and review.undoes_id is null and review.outcome <> 'unanswered'
      and not exists (select from practice_review undoing where undoing.user_id = review.user_id and undoing.undoes_id = review.id)`;
}

/** What the hints that were taken have cost the score. */
function hintCost(versionId: ReturnType<typeof sql>, taken: ReturnType<typeof sql>) {
  return sql`case when ${taken} > 0 then coalesce((
    select sum((ladder.hint ->> 'costPercent')::float8)
    from question_version version, jsonb_array_elements(version.body -> 'hints') with ordinality as ladder (hint, place)
    where version.id = ${versionId} and ladder.place <= ${taken}), 0) else 0 end`;
}

function toAnswer({ hintCostPercent, at, ...answer }: AnswerRow): GivenAnswer {
  const { credit, hasUsedHint } = answer;
  return { ...answer, at: at.getTime(), credit: creditToLearn({ credit, hintCostPercent, hasUsedHint }) };
}
