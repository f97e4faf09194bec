import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type pg from 'pg';
import { describeMachine } from './machine.ts';

interface Written {
  suite: string;
  json: string;
  /** Asked for its version. */
  pool?: pg.Pool;
  results: object;
}

/** The results of a run, with the machine and the command that made them; the page is written from these files. */
export async function writeResults({ suite, json, pool, results }: Written): Promise<void> {
  const machine = await describeMachine(suite, pool);
  await mkdir(dirname(json), { recursive: true });
  await writeFile(json, `${JSON.stringify({ machine, ...results }, null, 2)}\n`);
  console.log(`Written to ${json}.`);
}
