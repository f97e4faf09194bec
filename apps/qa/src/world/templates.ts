import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureTemplate, hashMigrations, hashSeedSources, migrateTemplate } from '@debrief/testing';
import { followWorldClock, installDatabaseClock } from '@debrief/testing/same-world';
import { type Scenario, type ScenarioName, scenarios } from '@debrief/testing/scenarios';
import pg from 'pg';
import { bareEnvironment, root, usualInstant, usualSeed } from '../env.ts';
import type { QaPostgres } from './open-postgres.ts';

const preload = join(root, 'packages/testing/src/same-world/preload.ts');

export interface Templates {
  /** The database to copy for a scenario; built when it is asked for the first time. */
  get(name: ScenarioName): Promise<string>;
  /** Those that are ready. */
  ready(): ScenarioName[];
}

/** Scenarios as databases to copy, each named by what decides what is in it. */
export async function createTemplates(postgres: QaPostgres): Promise<Templates> {
  const hash = hashSeedSources(`${await hashMigrations()} ${usualInstant} ${usualSeed}`);
  const bases = new Map<string, Promise<string>>();
  const ready = new Set<ScenarioName>();

  function make(
    name: string,
    from: string | undefined,
    fill: (url: string) => Promise<void>,
  ): Promise<string> {
    const known = bases.get(name);
    if (known) return known;
    const database = `debrief_qa_${name.replaceAll('-', '_')}_${hash}`;
    const made = ensureTemplate(postgres, { name: database, from, fill }).then(() => database);
    made.catch(() => bases.delete(name));
    bases.set(name, made);
    return made;
  }

  const empty = () => make('empty', undefined, fillEmpty);
  const content = async () => make('content', await empty(), (url) => seed(url, { DEBRIEF_EMBEDDED: '0' }));
  const demo = async () => make('demo', await empty(), (url) => seed(url, {}));
  const base = { empty, content, demo };
  return {
    async get(name) {
      const scenario: Scenario = scenarios[name];
      const from = await base[scenario.base]();
      const made = scenario.build ? await make(name, from, (url) => build(url, name)) : from;
      ready.add(name);
      return made;
    },
    ready: () => [...ready],
  };
}

async function fillEmpty(url: string): Promise<void> {
  await migrateTemplate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await installDatabaseClock(client);
    await client.query(followWorldClock(pg.escapeIdentifier(new URL(url).pathname.slice(1))));
  } finally {
    await client.end();
  }
}

const seed = (url: string, more: Record<string, string>) =>
  runInWorld(url, ['packages/features/src/cli.ts', 'demo', 'seed'], more);
const build = (url: string, name: string) => runInWorld(url, ['apps/qa/src/build/main.ts', name], {});

/** A program of ours in the world's time, on a database that is being filled. */
async function runInWorld(
  url: string,
  [file = '', ...args]: string[],
  more: Record<string, string>,
): Promise<void> {
  await tellTime(url);
  const env = {
    ...bareEnvironment(),
    ...{ DATABASE_URL: url, DEBRIEF_EMBEDDED: '1', LOG_LEVEL: 'warn', RULES_PACE_MS: '0' },
    ...{
      AUTH_SECRET: 'for building a scenario, 32 letters',
      QA_AT: usualInstant,
      QA_SEED: `${usualSeed} ${args.join(' ')}`,
    },
    ...more,
  };
  await promisify(execFile)(process.execPath, ['--import', preload, join(root, file), ...args], {
    cwd: root,
    env,
  });
}

/** A copy of a database does not inherit where it looks for names. */
async function tellTime(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(followWorldClock(pg.escapeIdentifier(new URL(url).pathname.slice(1))));
    await client.query(
      'update qa.clock set shift = make_interval(secs => extract(epoch from $1::timestamptz - pg_catalog.clock_timestamp()))',
      [usualInstant],
    );
  } finally {
    await client.end();
  }
}
