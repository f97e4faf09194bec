import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { Drop } from './judge-draft.ts';

interface Judgement {
  id: string;
  insight: { userId: string; id: string };
  model: string;
  taskVersion: number;
  written: number;
  drops: readonly Drop[];
}

export async function insertJudgement(trx: Trx, judgement: Judgement): Promise<void> {
  const { id, insight, drops } = judgement;
  await trx
    .insertInto('insight_judgement')
    .values({
      user_id: insight.userId,
      id,
      insight_id: insight.id,
      model: judgement.model,
      task_version: judgement.taskVersion,
      written_count: judgement.written,
      dropped_count: drops.length,
    })
    .execute();
  if (drops.length === 0) return;
  const rows = drops.map(({ part, reason }, place) => ({ part, reason, place }));
  await trx
    .insertInto('insight_drop')
    .values(rows.map((row) => ({ user_id: insight.userId, judgement_id: id, ...row })))
    .execute();
}

export interface ClaimCount {
  /** `rules` for what they wrote. */
  model: string;
  /** Strengths, weaknesses and recommendations. */
  written: number;
  /** Of these, and sentences of any part, what the answers did not bear out. */
  dropped: number;
}

/** How much each writer said from then on, before then, and how much of it was dropped. */
export async function listClaimCounts(
  db: DbOrTrx,
  { from, to }: { from: Date; to: Date },
): Promise<ClaimCount[]> {
  const { rows } = await sql<ClaimCount>`
    select model, sum(written_count)::int as written, sum(dropped_count)::int as dropped
    from insight_judgement where judged_at >= ${from} and judged_at < ${to}
    group by model order by model`.execute(db);
  return rows;
}
