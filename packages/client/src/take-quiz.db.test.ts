import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Installation, startInstallation } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

const example = fileURLToPath(new URL('../examples/take-quiz.ts', import.meta.url));

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation();
}, 60_000);
afterAll(() => installation.stop());

it('the example takes a quiz on its standard input and prints the debrief as it is written', async () => {
  const lines = ['1', '1 2', 'true', '1a 2b 3c', '', '7', '2', 'route', '3', '1'];

  const { code, output, errors } = await run(['--quiz', 'networking-essentials'], lines);

  expect(errors).toBe('');
  expect(code).toBe(0);
  expect(output).toMatch(/^Networking essentials: 10 questions\./);
  for (const number of [1, 5, 10]) expect(output).toContain(`\n${number}. `);
  expect(output).toMatch(/You scored \d+(\.\d+)?%: \d+ of 10 right\./);
  expect(output).toMatch(/\nWork on: .+\n/);
  expect(output).toMatch(/\nRemember: .+\n/);
  expect(output).toMatch(/Written by rules\.\n$/);
}, 30_000);

it('a quiz that is not there is told with the ones that are', async () => {
  const { code, errors } = await run(['--quiz', 'no-such-quiz'], []);

  expect(code).toBe(1);
  expect(errors).toContain('There is no quiz "no-such-quiz". There are: ');
  expect(errors).toContain('networking-essentials');
}, 30_000);

async function run(args: string[], lines: string[]) {
  const child = spawn(process.execPath, [example, '--url', installation.url, ...args]);
  // Stays open, as a terminal does.
  child.stdin.write(`${lines.join('\n')}\n`);
  const ended = once(child, 'exit');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await ended) as [number | null];
  return { code, output, errors };
}
