import { type DbOrTrx, sql } from '@debrief/db';

export interface ResultRow {
  attemptId: string;
  topicId: string;
  credit: string;
  timeSpentMs: number;
  submittedAt: Date;
}

/** More say nothing new of how somebody stands today. */
const maxResults = 10_000;

/** Answered questions, the newest first. */
export async function listResults(db: DbOrTrx, userId: string): Promise<ResultRow[]> {
  return db
    .selectFrom('attempt_result')
    .select([
      'attempt_id as attemptId',
      'topic_id as topicId',
      'credit',
      'time_spent_ms as timeSpentMs',
      'submitted_at as submittedAt',
    ])
    .where('user_id', '=', userId)
    .where('outcome', 'not in', ['unanswered', 'unmarked'])
    .where('is_dropped', '=', false)
    .orderBy('submitted_at', 'desc')
    .orderBy('question_version_id')
    .limit(maxResults)
    .execute();
}

export interface ExamRow {
  examId: string;
  examName: string;
  subjectId: string;
  blueprintId: string;
  passPercent: number;
  questionCount: number;
  domains: { topicId: string; weight: number; cohortMean: number | null }[];
}

/** The newest blueprint of every exam of the subjects, with the mean first answer of all learners in each domain. */
/** In the order of their ids: whoever writes a row for each of them waits for nobody in a ring. */
export async function listExamsOfSubjects(db: DbOrTrx, subjectIds: readonly string[]): Promise<ExamRow[]> {
  if (subjectIds.length === 0) return [];
  const { rows } = await sql<ExamRow>`
    with recursive blueprint as (
      select distinct on (exam.id) exam.id as exam_id, exam.name, exam.subject_id, exam_blueprint.id, pass_percent,
        question_count
      from exam join exam_blueprint on exam_blueprint.exam_id = exam.id
      where exam.subject_id = any(${subjectIds}) and exam.deleted_at is null
      order by exam.id, exam_blueprint.version desc
    ), domain as (
      select blueprint.id as blueprint_id, domain.topic_id, domain.weight_percent
      from blueprint join exam_blueprint_domain domain on domain.blueprint_id = blueprint.id
    ), below as (
      select distinct topic_id as domain_id, topic_id as id from domain
      union all
      select below.domain_id, topic.id from below join topic on topic.parent_id = below.id
    ), cohort as (
      select below.domain_id,
        sum(statistic.facility * statistic.answer_count) / nullif(sum(statistic.answer_count), 0) as mean,
        sum(statistic.answer_count) as answers
      from below join question on question.topic_id = below.id
      join question_statistic statistic on statistic.question_id = question.id and statistic.facility is not null
      group by below.domain_id
    )
    select blueprint.exam_id as "examId", blueprint.name as "examName", blueprint.subject_id as "subjectId",
      blueprint.id as "blueprintId", blueprint.pass_percent::float8 as "passPercent",
      blueprint.question_count as "questionCount",
      json_agg(json_build_object('topicId', domain.topic_id, 'weight', domain.weight_percent::float8,
        'cohortMean', case when cohort.answers >= 100 then cohort.mean::float8 end) order by domain.weight_percent desc, domain.topic_id) as domains
    from blueprint join domain on domain.blueprint_id = blueprint.id left join cohort on cohort.domain_id = domain.topic_id
    group by 1, 2, 3, 4, 5, 6 order by 1`.execute(db);
  return rows;
}

export interface SubjectTopicRow {
  id: string;
  parentId: string | null;
  subjectId: string;
  name: string;
}

/** Whole trees, since a topic is only known by its place. */
export async function listTopicsAround(db: DbOrTrx, topicIds: readonly string[]): Promise<SubjectTopicRow[]> {
  if (topicIds.length === 0) return [];
  return db
    .selectFrom('topic')
    .select(['id', 'parent_id as parentId', 'subject_id as subjectId', 'name'])
    .where('subject_id', 'in', (inner) =>
      inner
        .selectFrom('topic')
        .select('subject_id')
        .where('id', 'in', [...topicIds]),
    )
    .where('deleted_at', 'is', null)
    .orderBy('place')
    .execute();
}
