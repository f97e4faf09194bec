import { type DbOrTrx, sql, type Trx } from '@debrief/db';

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

export interface ExamRow {
  examId: string;
  examName: string;
  subjectId: string;
  blueprintId: string;
  passPercent: number;
  domains: { topicId: string; weight: number; cohortMean: number | null }[];
}

/** The newest blueprint of every exam of the subjects, with the mean first answer of all learners in each domain. */
export async function listExamsOfSubjects(db: DbOrTrx, subjectIds: readonly string[]): Promise<ExamRow[]> {
  if (subjectIds.length === 0) return [];
  const { rows } = await sql<ExamRow>`
    with recursive blueprint as (
      select distinct on (exam.id) exam.id as exam_id, exam.name, exam.subject_id, exam_blueprint.id, pass_percent
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
      json_agg(json_build_object('topicId', domain.topic_id, 'weight', domain.weight_percent::float8,
        'cohortMean', case when cohort.answers >= 100 then cohort.mean::float8 end) order by domain.weight_percent desc, domain.topic_id) as domains
    from blueprint join domain on domain.blueprint_id = blueprint.id left join cohort on cohort.domain_id = domain.topic_id
    group by 1, 2, 3, 4, 5`.execute(db);
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

export interface SnapshotRow {
  examId: string;
  blueprintId: string;
  body: unknown;
}

export async function insertSnapshot(trx: Trx, userId: string, id: string, row: SnapshotRow): Promise<void> {
  await trx
    .insertInto('readiness_snapshot')
    .values({
      user_id: userId,
      id,
      exam_id: row.examId,
      blueprint_id: row.blueprintId,
      body: JSON.stringify(row.body),
    })
    .execute();
}

/** The latest of each exam. */
export async function listLatestSnapshots(db: DbOrTrx, userId: string) {
  return db
    .selectFrom('readiness_snapshot')
    .innerJoin('exam', 'exam.id', 'readiness_snapshot.exam_id')
    .innerJoin('exam_blueprint', 'exam_blueprint.id', 'readiness_snapshot.blueprint_id')
    .distinctOn('readiness_snapshot.exam_id')
    .select([
      'readiness_snapshot.exam_id as examId',
      'exam.name as examName',
      'exam_blueprint.pass_percent as passPercent',
      'readiness_snapshot.computed_at as computedAt',
      'readiness_snapshot.body as body',
    ])
    .where('readiness_snapshot.user_id', '=', userId)
    .orderBy('readiness_snapshot.exam_id')
    .orderBy('readiness_snapshot.computed_at', 'desc')
    .execute();
}
