import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureTemplate } from '../database/ensure-template.ts';
import { readTestServer } from '../database/env.ts';
import { root } from './root.ts';

/** Everything that decides what the seed writes. */
const seedSources = ['content', 'packages/features/src', 'packages/core/src', 'packages/platform/src'];

/**
 * Makes sure that the server has a template with the schema and the demo content, and names it. The past of the demo
 * student is told from today, so each day has its own.
 */
export async function prepareDemoTemplate(): Promise<string> {
  const server = readTestServer();
  const name = `debrief_demo_${hashSeedSources(`${server.template} ${today()}`)}`;
  await ensureTemplate(server, { name, from: server.template, fill: seed });
  return name;
}

async function seed(DATABASE_URL: string): Promise<void> {
  // Not the test runner's own environment, which holds settings of other things by names of ours.
  const env = { PATH: process.env.PATH, DATABASE_URL, DEBRIEF_EMBEDDED: '1', LOG_LEVEL: 'warn' };
  const command = [join(root, 'packages/features/src/cli.ts'), 'demo', 'seed'];
  await promisify(execFile)(process.execPath, command, { cwd: root, env });
}

const today = () => new Date().toISOString().slice(0, 10);

/** Changes with whatever decides what the seed writes, and with `more`. */
export function hashSeedSources(more: string): string {
  const hash = createHash('sha256').update(more);
  for (const file of seedSources.flatMap((source) => listFiles(join(root, source))))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function listFiles(path: string): string[] {
  if (!existsSync(path) || /\.test\.ts$|node_modules/.test(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
