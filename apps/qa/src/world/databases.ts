import { replaceDatabase } from '@debrief/testing';
import { followWorldClock } from '@debrief/testing/same-world';
import pg from 'pg';
import type { QaPostgres } from './open-postgres.ts';

export interface Databases {
  /** A copy of a template under a name of its own, on the world's clock. */
  copy(template: string): Promise<{ name: string; url: string }>;
  drop(name: string): Promise<void>;
  close(): Promise<void>;
}

/** The databases that this program makes; those that an earlier one of the same port left behind are dropped. */
export async function openDatabases({ adminUrl, ownerUrl }: QaPostgres, port: number): Promise<Databases> {
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  admin.on('error', () => {});
  const prefix = `debrief_qa_at_${port}_`;
  const owner = pg.escapeIdentifier(new URL(ownerUrl).username);
  const drop = async (name: string) =>
    void (await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`));
  const { rows } = await admin.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) await drop(datname);
  let count = 0;
  return {
    async copy(template) {
      const name = `${prefix}${++count}`;
      await admin.query(`create database ${name} template ${pg.escapeIdentifier(template)} owner ${owner}`);
      await admin.query(followWorldClock(name));
      return { name, url: replaceDatabase(ownerUrl, name) };
    },
    drop,
    close: () => admin.end(),
  };
}
