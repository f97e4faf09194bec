import type { PassEstimate } from '@debrief/contracts';
import type { Pace, Readiness } from '@debrief/core';
import type { DbOrTrx, Trx } from '@debrief/db';

/** What is said of an exam beside the expected score. */
export interface Forecast {
  pass: PassEstimate;
  pace: Pace | null;
}

export interface NewSnapshot {
  id: string;
  examId: string;
  blueprintId: string;
  computedOn: string;
  computedAt: Date;
  body: Readiness;
  forecast: Forecast | null;
}

/** The last of a day stays. */
export async function upsertSnapshot(trx: Trx, userId: string, snapshot: NewSnapshot): Promise<void> {
  const values = {
    blueprint_id: snapshot.blueprintId,
    body: JSON.stringify(snapshot.body),
    forecast: snapshot.forecast && JSON.stringify(snapshot.forecast),
    pass_chance: snapshot.forecast?.pass.chance ?? null,
    computed_at: snapshot.computedAt,
  };
  const key = { user_id: userId, exam_id: snapshot.examId, computed_on: snapshot.computedOn };
  await trx
    .insertInto('readiness_snapshot')
    .values({ id: snapshot.id, ...key, ...values })
    .onConflict((conflict) => conflict.columns(['user_id', 'exam_id', 'computed_on']).doUpdateSet(values))
    .execute();
}

export interface SnapshotRow {
  examId: string;
  examName: string;
  passPercent: number;
  computedAt: Date;
  body: Readiness;
  forecast: Forecast | null;
  /** From the goal, when it is this exam's and not reached yet. */
  examOn: string | null;
  timeZone: string;
}

/** The latest of each exam. */
export async function listLatestSnapshots(db: DbOrTrx, userId: string): Promise<SnapshotRow[]> {
  const rows = await db
    .selectFrom('readiness_snapshot as snapshot')
    .innerJoin('exam', 'exam.id', 'snapshot.exam_id')
    .innerJoin('exam_blueprint', 'exam_blueprint.id', 'snapshot.blueprint_id')
    .innerJoin('app_user', 'app_user.id', 'snapshot.user_id')
    .leftJoin('study_goal', (join) =>
      join
        .onRef('study_goal.user_id', '=', 'snapshot.user_id')
        .onRef('study_goal.exam_id', '=', 'snapshot.exam_id')
        .on('study_goal.completed_at', 'is', null),
    )
    .distinctOn('snapshot.exam_id')
    .select([
      'snapshot.exam_id as examId',
      'exam.name as examName',
      'exam_blueprint.pass_percent as passPercent',
      'snapshot.computed_at as computedAt',
      'snapshot.body as body',
      'snapshot.forecast as forecast',
      'study_goal.exam_on as examOn',
      'app_user.time_zone as timeZone',
    ])
    .where('snapshot.user_id', '=', userId)
    .orderBy('snapshot.exam_id')
    .orderBy('snapshot.computed_on', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    passPercent: Number(row.passPercent),
    body: row.body as unknown as Readiness,
    forecast: row.forecast as unknown as Forecast | null,
    examOn: row.examOn as string | null,
  }));
}
