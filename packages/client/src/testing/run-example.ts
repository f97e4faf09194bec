import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ApiScope, DebriefClient } from '../index.ts';

export interface ExampleRun {
  code: number | null;
  output: string;
  errors: string;
}

export interface ExampleOptions {
  env?: Record<string, string>;
  args?: string[];
  /** What somebody types, line by line. */
  lines?: string[];
}

export function startExample(
  name: string,
  { env, args = [] }: ExampleOptions = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [pathOf(name), ...args], { env: { PATH: process.env.PATH, ...env } });
}

export async function runExample(name: string, options: ExampleOptions = {}): Promise<ExampleRun> {
  const child = startExample(name, options);
  // Stays open, as a terminal does.
  if (options.lines) child.stdin.write(`${options.lines.join('\n')}\n`);
  const ended = once(child, 'exit');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, output, errors };
}

/** A key with the scopes that the example says it needs, and no other. */
export async function makeKeyFor(name: string, { api }: DebriefClient): Promise<string> {
  const head = readFileSync(pathOf(name), 'utf8').split('import ')[0] ?? '';
  const scopes = (head.match(/[a-z-]+:(read|write)/g) ?? []) as ApiScope[];
  return (await api.apiKeys.create.mutate({ name, scopes })).key;
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../examples/${name}.ts`, import.meta.url));
}
