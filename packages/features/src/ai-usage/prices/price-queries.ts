import type { ModelPriceView } from '@debrief/contracts';
import type { CivilDate, ModelPrice, Validity } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface PriceRow extends Validity {
  model: string;
  inputMicros: number;
  cachedInputMicros: number;
  outputMicros: number;
  note: string;
  source: string;
  enteredBy: string | null;
  enteredByName: string | null;
  enteredAt: Date;
}

/** Two changes of one model's prices wait for each other. */
export async function lockPrices(trx: Trx, model: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ai_price:${model}`}, 0))`.execute(trx);
}

/** Of one model or of all, in the order of time. */
export async function listPrices(db: DbOrTrx, model?: string): Promise<PriceRow[]> {
  const rows = await db
    .selectFrom('ai_price as price')
    .leftJoin('app_user as author', 'author.id', 'price.entered_by')
    .select([
      'price.model',
      'price.valid_from as validFrom',
      'price.valid_to as validTo',
      'price.input_micros as inputMicros',
      'price.cached_input_micros as cachedInputMicros',
      'price.output_micros as outputMicros',
      'price.note',
      'price.source',
      'price.entered_by as enteredBy',
      'author.name as enteredByName',
      'price.entered_at as enteredAt',
    ])
    .$if(model !== undefined, (query) => query.where('price.model', '=', model ?? ''))
    .orderBy('price.model')
    .orderBy('price.valid_from')
    .execute();
  return rows as unknown as PriceRow[];
}

export async function deletePrice(trx: Trx, price: Pick<PriceRow, 'model' | 'validFrom'>): Promise<void> {
  await trx
    .deleteFrom('ai_price')
    .where('model', '=', price.model)
    .where('valid_from', '=', price.validFrom)
    .execute();
}

export async function insertPrice(
  trx: Trx,
  price: Omit<PriceRow, 'enteredByName' | 'enteredAt'> & { enteredAt?: Date },
): Promise<void> {
  await trx
    .insertInto('ai_price')
    .values({
      model: price.model,
      valid_from: price.validFrom,
      valid_to: price.validTo,
      input_micros: price.inputMicros,
      cached_input_micros: price.cachedInputMicros,
      output_micros: price.outputMicros,
      note: price.note,
      source: price.source,
      entered_by: price.enteredBy,
      ...(price.enteredAt && { entered_at: price.enteredAt }),
    })
    .execute();
}

export async function moveValidity(
  trx: Trx,
  price: Pick<PriceRow, 'model' | 'validFrom'>,
  to: Validity,
): Promise<void> {
  await trx
    .updateTable('ai_price')
    .set({ valid_from: to.validFrom, valid_to: to.validTo })
    .where('model', '=', price.model)
    .where('valid_from', '=', price.validFrom)
    .execute();
}

export async function insertPriceChange(
  trx: Trx,
  change: { id: string; model: string; action: string; changedBy: string; detail: object },
): Promise<void> {
  await trx
    .insertInto('ai_price_change')
    .values({
      id: change.id,
      model: change.model,
      action: change.action,
      changed_by: change.changedBy,
      detail: JSON.stringify(change.detail),
    })
    .execute();
}

export interface ChangeRow {
  id: string;
  model: string;
  action: 'added' | 'ended' | 'corrected';
  changedBy: string | null;
  changedAt: Date;
  detail: {
    validFrom: CivilDate;
    validTo: CivilDate | null;
    note: string;
    correction: { callCount: number; differenceMicros: number } | null;
  };
}

export async function listPriceChanges(db: DbOrTrx, limit: number): Promise<ChangeRow[]> {
  const rows = await db
    .selectFrom('ai_price_change as change')
    .leftJoin('app_user as author', 'author.id', 'change.changed_by')
    .select([
      'change.id',
      'change.model',
      'change.action',
      'author.name as changedBy',
      'change.changed_at as changedAt',
      'change.detail',
    ])
    .orderBy('change.changed_at', 'desc')
    .orderBy('change.id', 'desc')
    .limit(limit)
    .execute();
  return rows as unknown as ChangeRow[];
}

/** Models that used tokens in the last 30 days, and how many of their calls have no known cost. */
export async function listUsedModels(
  db: DbOrTrx,
): Promise<{ model: string; callCount: number; unpricedCount: number }[]> {
  const { rows } = await sql<{ model: string; callCount: number; unpricedCount: number }>`
    select model, sum(calls)::int as "callCount",
      coalesce(sum(calls) filter (where is_unbilled and not exists (
        select 1 from ai_price free where free.model = used.model and free.input_micros = 0 and free.output_micros = 0
          and free.valid_from <= used.day and (free.valid_to is null or used.day < free.valid_to))), 0)::int as "unpricedCount"
    from (
      select call.model, (call.started_at at time zone 'UTC')::date as day, call.cost_micros = 0 and not exists (
          select 1 from ai_call_correction booked where booked.user_id = call.user_id and booked.call_id = call.id) as is_unbilled,
        count(*) as calls
      from ai_call call
      where call.started_at > now() - interval '30 days' and call.input_tokens + call.output_tokens > 0
      group by 1, 2, 3
    ) used
    group by model`.execute(db);
  return rows;
}

export function toModelPrice(row: PriceRow): ModelPrice {
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
  return {
    model: row.model,
    validFrom: midnight(row.validFrom),
    validTo: row.validTo === null ? null : midnight(row.validTo),
    inputMicrosPerMillion: row.inputMicros,
    cachedInputMicrosPerMillion: row.cachedInputMicros,
    outputMicrosPerMillion: row.outputMicros,
  };
}

export function toPriceView(row: PriceRow): ModelPriceView {
  const { inputMicros, cachedInputMicros, outputMicros, validFrom, validTo, note, source } = row;
  return {
    ...{ inputMicros, cachedInputMicros, outputMicros, validFrom, validTo, note, source },
    enteredBy: row.enteredByName,
    enteredAt: row.enteredAt.toISOString(),
  };
}
