import { Client, escapeIdentifier } from 'pg';
import { replaceDatabase, type TestServer } from './test-server.ts';

type Template = {
  name: string;
  /** An earlier template to begin with; without it, an empty database. */
  from?: string;
  /** Brings the new database to what the template is to hold. */
  fill(connectionString: string): Promise<void>;
};

/** Makes sure that the server has this template; a name stands for what is in it, so it is never filled twice. */
export async function ensureTemplate(
  server: Omit<TestServer, 'template'>,
  template: Template,
): Promise<void> {
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    // Runs and processes that share a server take turns.
    await admin.query("select pg_advisory_lock(hashtext('debrief.test-template'))");
    if (!(await isReady(admin, template.name))) await build(admin, server, template);
  } finally {
    await admin.end();
  }
}

/** It is marked as a template only when it is complete; one that a killed run left half-made is made anew. */
async function isReady(admin: Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [
    name,
  ]);
  return rowCount === 1;
}

async function build(
  admin: Client,
  { ownerUrl }: Pick<TestServer, 'ownerUrl'>,
  { name, from, fill }: Template,
) {
  const database = escapeIdentifier(name);
  const owner = escapeIdentifier(new URL(ownerUrl).username);
  const base = from ? `template ${escapeIdentifier(from)}` : '';
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.query(`create database ${database} ${base} owner ${owner}`);
  await fill(replaceDatabase(ownerUrl, name));
  await admin.query(`alter database ${database} is_template true allow_connections false`);
}
