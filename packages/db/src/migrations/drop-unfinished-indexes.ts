import { type Kysely, sql } from 'kysely';

/**
 * A concurrent index build that was interrupted leaves an invalid index, which takes up its name and is kept up to
 * date for nothing. Under the migration lock nobody else is building one, so an invalid index is always such a rest.
 */
export async function dropUnfinishedIndexes(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', n.nspname, c.relname) as name
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace
    where not i.indisvalid and c.relkind = 'i' and n.nspname = current_schema()
  `.execute(db);
  for (const { name } of rows) await sql.raw(`drop index concurrently if exists ${name}`).execute(db);
}
