import type { Pool } from 'pg';

type Asks = Pick<Pool, 'query'>;

/** Unqualified names are looked for here first, so that `now()` of our own SQL is the world's. New tables stay in public. */
const searchPath = 'public, qa, pg_catalog';

/**
 * Gives a database functions of its own by the names of Postgres' clock, and lets every column default ask them.
 * What says `pg_catalog.now()` or `current_date` keeps the machine's time; none of our statements does.
 */
export async function installDatabaseClock(database: Asks): Promise<void> {
  await database.query(createClock);
  await database.query(bindDefaults);
}

/** A copy of a database does not inherit this, so it is said to each. The names are ours, never a caller's. */
export function followWorldClock(name: string): string {
  return `alter database ${name} set search_path = ${searchPath}`;
}

const names = ['now', 'transaction_timestamp', 'statement_timestamp', 'clock_timestamp'];

const createClock = `
  create schema qa;
  create table qa.clock (is_only boolean primary key default true check (is_only), shift interval not null);
  insert into qa.clock (shift) values (interval '0');
  ${names
    .map(
      (name) => `create function qa.${name}() returns timestamptz language sql parallel safe
        ${name === 'clock_timestamp' ? 'volatile' : 'stable'}
        as 'select pg_catalog.${name}() + shift from qa.clock';`,
    )
    .join('\n')}`;

/** Defaults were bound to Postgres' own functions when their columns were made. */
const bindDefaults = `
  do $$
  declare each record;
  begin
    set local search_path = pg_catalog, public;
    for each in
      select format('%I.%I', n.nspname, c.relname) as home, quote_ident(a.attname) as field,
        pg_get_expr(d.adbin, d.adrelid) as said
      from pg_attrdef d
      join pg_class c on c.oid = d.adrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      where n.nspname in ('public', 'graphile_worker') and a.attgenerated = ''
        and pg_get_expr(d.adbin, d.adrelid) ~* '(now|_timestamp)\\(\\)|current_(date|timestamp)'
    loop
      each.said := regexp_replace(each.said, '\\m(now|(?:clock|statement|transaction)_timestamp)\\(\\)', 'qa.\\1()', 'g');
      each.said := regexp_replace(each.said, '\\mcurrent_timestamp\\M', 'qa.now()', 'gi');
      each.said := regexp_replace(each.said, '\\mcurrent_date\\M', '(qa.now()::date)', 'gi');
      execute 'alter table ' || each.home || ' alter column ' || each.field || ' set default ' || each.said;
    end loop;
  end $$`;
