import { dashboardBounds, type QuestionHistory } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** Questions are looked for in so many newest attempts and practice answers; their history in all attempts. */
const attemptsSearched = 50;
const practiceSearched = 400;

const lookedAt = sql`outcome in ('right', 'partial', 'wrong') and not is_dropped`;

/**
 * Questions met more than once, the one met last first, each with its newest answers. Outcomes that a quiz keeps to
 * itself until it closes are left out.
 */
export async function listQuestionHistories(db: DbOrTrx, userId: string): Promise<QuestionHistory[]> {
  const { rows } = await sql<QuestionHistory>`
    with held_back as materialized (
      select attempt.id from quiz
      join quiz_version today on today.quiz_id = quiz.id and today.version = quiz.current_version
      join attempt on attempt.quiz_id = quiz.id and attempt.user_id = ${userId} and attempt.mode = 'exam'
      where today.review = 'after-close' and today.closes_at > now()
    ), taken as materialized (
      select id from attempt where user_id = ${userId} and status = 'submitted'
      order by submitted_at desc, id desc limit ${attemptsSearched}
    ), practised as materialized (
      select card.question_id, review.reviewed_at as at, review.outcome
      from (
        select * from practice_review where user_id = ${userId}
        order by reviewed_at desc, id desc limit ${practiceSearched}
      ) review
      join practice_card card on card.user_id = review.user_id and card.id = review.card_id
      where review.undoes_id is null and review.outcome in ('right', 'partial', 'wrong') and not exists (
        select from practice_review undoing
        where undoing.user_id = review.user_id and undoing.undoes_id = review.id)
    ), met as (
      select question_id, submitted_at as at from attempt_result
      where user_id = ${userId} and attempt_id in (select id from taken)
        and attempt_id not in (select id from held_back) and ${lookedAt}
      union all
      select question_id, at from practised
    ), latest as (
      select question_id, max(at) as at from met group by question_id
    ), often as materialized (
      select question_id, at from latest
      where (select count(*) from (
          select from attempt_result result where result.user_id = ${userId} and result.question_id = latest.question_id
            and ${lookedAt} and attempt_id not in (select id from held_back) limit 2
        ) two) + (select count(*) from practised where practised.question_id = latest.question_id) > 1
      order by at desc, question_id limit ${dashboardBounds.questions}
    )
    select often.question_id as "questionId", left(version.body ->> 'stem', 160) as excerpt,
      question.topic_id as "topicId", history.entries
    from often
    join question on question.id = often.question_id
    join question_version version on version.question_id = question.id and version.version = question.current_version
    cross join lateral (
      select json_agg(json_build_object('at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'outcome', outcome, 'source', source, 'attemptId', attempt_id, 'questionVersionId', question_version_id)
        order by at, source, attempt_id) as entries
      from (
        (select submitted_at as at, outcome, 'quiz' as source, attempt_id, question_version_id from attempt_result
         where user_id = ${userId} and question_id = often.question_id and ${lookedAt}
           and attempt_id not in (select id from held_back)
         order by submitted_at desc limit ${dashboardBounds.entriesPerQuestion})
        union all
        select at, outcome, 'practice', null, null from practised where practised.question_id = often.question_id
        order by at desc limit ${dashboardBounds.entriesPerQuestion}
      ) newest
    ) history
    order by often.at desc, often.question_id`.execute(db);
  return rows;
}
