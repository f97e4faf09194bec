import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readMigrations } from '@debrief/db';
import { Client, escapeIdentifier } from 'pg';
import { replaceDatabase, type TestServer } from './test-server.ts';

/** The same command that brings an installation up to date. */
const migrateCommand = fileURLToPath(new URL('../../../../apps/launcher/src/migrate.ts', import.meta.url));

/** Makes sure that the server has a template for the migrations as they are now. */
export async function prepareTemplate(server: Omit<TestServer, 'template'>): Promise<TestServer> {
  const template = `debrief_template_${await hashMigrations()}`;
  const admin = new Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    // Runs that share a server take turns.
    await admin.query("select pg_advisory_lock(hashtext('debrief.test-template'))");
    if (!(await isReady(admin, template))) await buildTemplate(admin, server, template);
  } finally {
    await admin.end();
  }
  return { ...server, template };
}

async function hashMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, sql } of await readMigrations()) hash.update(`${name}\0${sql}\0`);
  return hash.digest('hex').slice(0, 16);
}

/** It is marked as a template only when it is complete; one that a killed run left half-made is made anew. */
async function isReady(admin: Client, template: string): Promise<boolean> {
  const { rowCount } = await admin.query('select from pg_database where datname = $1 and datistemplate', [
    template,
  ]);
  return rowCount === 1;
}

async function buildTemplate(
  admin: Client,
  server: Omit<TestServer, 'template'>,
  template: string,
): Promise<void> {
  const name = escapeIdentifier(template);
  const owner = escapeIdentifier(new URL(server.ownerUrl).username);
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} owner ${owner}`);
  const DATABASE_URL = replaceDatabase(server.ownerUrl, template);
  await promisify(execFile)(process.execPath, [migrateCommand], { env: { ...process.env, DATABASE_URL } });
  await admin.query(`alter database ${name} is_template true allow_connections false`);
}
