import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Machine } from '../measuring/machine.ts';

export type Results<Suite> = Suite & { machine: Partial<Machine> };

/** What the last run of a suite left; undefined when there was none. */
export function readResults<Suite>(suite: string): Results<Suite> | undefined {
  const file = fileURLToPath(new URL(`../results/${suite}.json`, import.meta.url));
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results<Suite>) : undefined;
}
