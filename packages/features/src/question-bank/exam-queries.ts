import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export async function upsertExam(
  trx: Trx,
  exam: { id: string; subjectId: string; slug: string; name: string },
): Promise<void> {
  await trx
    .insertInto('exam')
    .values({ id: exam.id, subject_id: exam.subjectId, slug: exam.slug, name: exam.name })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: exam.name }))
    .execute();
}

export interface Blueprint {
  passPercent: number;
  timeLimitMs: number | null;
  questionCount: number;
  /** Weight in per cent by topic id. */
  weights: Record<string, number>;
}

export interface BlueprintRow extends Blueprint {
  id: string;
  version: number;
}

export async function findNewestBlueprint(db: DbOrTrx, examId: string): Promise<BlueprintRow | undefined> {
  const { rows } = await sql<BlueprintRow>`
    select id, version, pass_percent::float8 as "passPercent", time_limit_ms as "timeLimitMs",
      question_count as "questionCount",
      (select json_object_agg(topic_id, weight_percent::float8) from exam_blueprint_domain
       where blueprint_id = exam_blueprint.id) as weights
    from exam_blueprint where exam_id = ${examId} order by version desc limit 1`.execute(db);
  return rows[0];
}

export async function insertBlueprint(trx: Trx, examId: string, row: BlueprintRow): Promise<void> {
  await trx
    .insertInto('exam_blueprint')
    .values({
      id: row.id,
      exam_id: examId,
      version: row.version,
      pass_percent: row.passPercent,
      time_limit_ms: row.timeLimitMs,
      question_count: row.questionCount,
    })
    .execute();
  await trx
    .insertInto('exam_blueprint_domain')
    .values(
      Object.entries(row.weights).map(([topicId, weight]) => ({
        blueprint_id: row.id,
        topic_id: topicId,
        weight_percent: weight,
      })),
    )
    .execute();
}
