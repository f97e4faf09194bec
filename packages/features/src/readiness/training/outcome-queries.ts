import { type DbOrTrx, sql } from '@debrief/db';

export interface TaughtOutcome {
  userId: string;
  id: string;
  examId: string;
  takenOn: string;
  hasPassed: boolean;
}

/** Outcomes whose owners agree that they teach, from `after` on in the order of people. */
export async function listTaughtOutcomes(
  db: DbOrTrx,
  after: { userId: string; id: string } | undefined,
  limit: number,
): Promise<TaughtOutcome[]> {
  const { rows } = await sql<TaughtOutcome>`
    select user_id as "userId", id, exam_id as "examId", taken_on::text as "takenOn", has_passed as "hasPassed"
    from exam_outcome
    where consents_to_statistics and has_passed is not null
      and (${after?.userId ?? null}::uuid is null or (user_id, id) > (${after?.userId ?? null}::uuid, ${after?.id ?? null}::uuid))
    order by user_id, id
    limit ${limit}`.execute(db);
  return rows;
}

export interface AnswerBefore {
  /** Of the outcome in the list asked for. */
  place: number;
  attemptId: string;
  topicId: string;
  credit: string;
  timeSpentMs: number;
  answeredAt: Date;
}

/** As in a prediction: more say nothing new of how somebody stood. */
const maxAnswers = 10_000;

/** What each person had answered before the day of the exam, the newest first. */
export async function listAnswersBefore(
  db: DbOrTrx,
  outcomes: readonly TaughtOutcome[],
): Promise<AnswerBefore[]> {
  const asked = JSON.stringify(outcomes.map(({ userId, takenOn }, place) => ({ userId, takenOn, place })));
  const { rows } = await sql<AnswerBefore>`
    select asked.place, result.*
    from jsonb_to_recordset(${asked}::jsonb) asked ("userId" uuid, "takenOn" date, place integer)
    cross join lateral (
      select attempt_id as "attemptId", topic_id as "topicId", credit, time_spent_ms as "timeSpentMs",
        submitted_at as "answeredAt"
      from attempt_result
      where user_id = asked."userId" and submitted_at < asked."takenOn"::timestamp at time zone 'UTC'
        and outcome not in ('unanswered', 'unmarked') and not is_dropped
      order by submitted_at desc, question_version_id
      limit ${maxAnswers}
    ) result`.execute(db);
  return rows;
}

export interface TopicRow {
  id: string;
  parentId: string | null;
  name: string;
  subjectId: string;
}

/** The trees of the subjects whose exams have outcomes that teach. */
export async function listTaughtTopics(db: DbOrTrx): Promise<TopicRow[]> {
  return db
    .selectFrom('topic')
    .select(['id', 'parent_id as parentId', 'name', 'subject_id as subjectId'])
    .where('deleted_at', 'is', null)
    .where('subject_id', 'in', (subjects) =>
      subjects
        .selectFrom('exam')
        .innerJoin('exam_outcome', 'exam_outcome.exam_id', 'exam.id')
        .select('exam.subject_id')
        .where('exam_outcome.consents_to_statistics', '=', true),
    )
    .orderBy('place')
    .execute();
}
