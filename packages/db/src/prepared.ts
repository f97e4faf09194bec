import { CompiledQuery } from 'kysely';
import type { Db, DbOrTrx } from './create-database.ts';

interface Compilable<Row> {
  compile(db: Db): CompiledQuery<Row>;
}

/** In place of a value that differs from call to call. */
interface Slot {
  name: string;
}

interface Plan {
  text: string;
  values: readonly (Slot | { fixed: unknown })[];
}

/**
 * A statement that is put together once per process: from then on only its values change. For those that nearly every
 * request needs. What is given reaches the statement as it is, so what is made of it belongs before the call.
 */
export function prepared<Input extends object, Row>(
  build: (given: Input, db: Db) => Compilable<Row>,
): (db: DbOrTrx, given: Input) => Promise<Row[]> {
  let plan: Plan | undefined;
  return async (db, given) => {
    plan ??= toPlan(build, db as Db);
    const values = plan.values.map((value) =>
      'name' in value ? given[value.name as keyof Input] : value.fixed,
    );
    const { rows } = await db.executeQuery(CompiledQuery.raw(plan.text, values) as CompiledQuery<Row>);
    return rows;
  };
}

function toPlan<Input extends object, Row>(build: (given: Input, db: Db) => Compilable<Row>, db: Db): Plan {
  const slots = new Map<unknown, Slot>();
  const given = new Proxy({} as Input, {
    get(_target, name) {
      const slot = { name: String(name) };
      slots.set(slot, slot);
      return slot;
    },
  });
  const { sql, parameters } = build(given, db).compile(db);
  return { text: sql, values: parameters.map((value) => slots.get(value) ?? { fixed: value }) };
}
