import { type MasteryConstants, shippedConstants } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface MasteryModel {
  /** 0: the constants that come with the product. */
  version: number;
  constants: MasteryConstants;
}

/** The constants that new answers are learned with. */
export async function findModelInUse(db: DbOrTrx): Promise<MasteryModel> {
  const row = await db
    .selectFrom('mastery_model')
    .select(['version', 'constants'])
    .where('is_in_use', '=', true)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? toModel(row) : { version: 0, constants: shippedConstants };
}

/** The constants that a person's memories were computed with; null before their first answer. */
export async function findModelOf(
  db: DbOrTrx,
  userId: string,
): Promise<(MasteryModel & { learner: unknown }) | null> {
  const { rows } = await sql<{ learner: unknown; version: number; constants: unknown }>`
    select learner.memory as learner, learner.model_version as version, model.constants
    from mastery_learner learner left join mastery_model model on model.version = learner.model_version
    where learner.user_id = ${userId}`.execute(db);
  const [row] = rows;
  return row ? { ...toModel(row), learner: row.learner } : null;
}

function toModel({ version, constants }: { version: number; constants: unknown }): MasteryModel {
  return { version, constants: (constants ?? shippedConstants) as MasteryConstants };
}
