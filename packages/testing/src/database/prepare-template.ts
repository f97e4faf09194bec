import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readMigrations } from '@debrief/db';
import { ensureTemplate } from './ensure-template.ts';
import type { TestServer } from './test-server.ts';

/** The same command that brings an installation up to date. */
const migrateCommand = fileURLToPath(new URL('../../../../apps/launcher/src/migrate.ts', import.meta.url));

/** Makes sure that the server has a template for the migrations as they are now. */
export async function prepareTemplate(server: Omit<TestServer, 'template'>): Promise<TestServer> {
  const template = `debrief_template_${await hashMigrations()}`;
  await ensureTemplate(server, { name: template, fill: migrateTemplate });
  return { ...server, template };
}

/** Brings a database to the schema of today. */
export async function migrateTemplate(DATABASE_URL: string): Promise<void> {
  await promisify(execFile)(process.execPath, [migrateCommand], { env: { ...process.env, DATABASE_URL } });
}

/** Changes with every migration. */
export async function hashMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, sql } of await readMigrations()) hash.update(`${name}\0${sql}\0`);
  return hash.digest('hex').slice(0, 16);
}
