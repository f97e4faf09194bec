import { type DbOrTrx, sql } from '@debrief/db';

export interface ModelRow {
  version: number;
  trainedAt: Date;
  body: unknown;
}

/** The newest version, if it beats the rules and was not retired. */
export async function findUsedModel(db: DbOrTrx): Promise<ModelRow | undefined> {
  const { rows } = await sql<ModelRow>`
    select version, trained_at as "trainedAt", body
    from (select * from readiness_model order by version desc limit 1) newest
    where beats_rules and retired_at is null`.execute(db);
  return rows[0];
}

export interface NewModel {
  body: unknown;
  features: readonly string[];
  outcomeCount: number;
  passedCount: number;
  modelBrier: number;
  rulesBrier: number;
  beatsRules: boolean;
  figures: unknown;
  trainedAt: Date;
}

/** As the next version. */
export async function insertModel(db: DbOrTrx, model: NewModel): Promise<void> {
  await sql`
    insert into readiness_model (version, body, features, outcome_count, passed_count, model_brier, rules_brier,
      beats_rules, figures, trained_at)
    select coalesce(max(version), 0) + 1, ${JSON.stringify(model.body)}::jsonb, ${[...model.features]}::text[],
      ${model.outcomeCount}::integer, ${model.passedCount}::integer, ${model.modelBrier}::float8,
      ${model.rulesBrier}::float8, ${model.beatsRules}::boolean, ${JSON.stringify(model.figures)}::jsonb,
      ${model.trainedAt}::timestamptz
    from readiness_model`.execute(db);
}

/** Too few outcomes stand behind what was trained: the rules speak again. */
export async function retireModels(db: DbOrTrx, at: Date): Promise<void> {
  await db.updateTable('readiness_model').set({ retired_at: at }).where('retired_at', 'is', null).execute();
}

/** Constants that outcomes taken back have gone into are not kept for long. */
export async function deleteOldModels(db: DbOrTrx, keptCount: number): Promise<void> {
  await sql`delete from readiness_model
    where version <= (select max(version) from readiness_model) - ${keptCount}::integer`.execute(db);
}
