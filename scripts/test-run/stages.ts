import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchChromium } from '../browser/fetch-chromium.ts';
import { notRunCode } from '../checking/not-run.ts';
import { root } from '../root.ts';
import { readPlaywrightResults, readVitestResults } from './read-results.ts';
import { runNode, runNodeQuietly } from './run-command.ts';
import type { Outcome, Stage } from './stage.ts';

const tsc = 'node_modules/typescript/bin/tsc';
const biome = 'node_modules/@biomejs/biome/bin/biome';
const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';
const results = mkdtempSync(join(tmpdir(), 'debrief-results-'));
process.on('exit', () => rmSync(results, { recursive: true, force: true }));

/** Everything there is to check, what is quick first; chaos mostly waits, so it goes beside the quick ones. */
export function listStages(): Stage[] {
  return [
    check('chaos', ['chaos/main.ts', '--rounds', '10']),
    check('types', [tsc, '-p', 'tsconfig.json']),
    check('types: web', [tsc, '-p', 'apps/web/tsconfig.json', '--noEmit']),
    check('lint', [biome, 'check', '--error-on-warnings']),
    ...listChecks(),
    vitestRing('unit'),
    vitestRing('db'),
    { name: 'journeys', run: runJourneys },
  ];
}

function check(name: string, args: string[]): Stage {
  const run = async () => {
    const { code, output } = await runNodeQuietly(args);
    console.log(`\n=== ${name}\n${output.trimEnd()}`);
    return toOutcome(name, code);
  };
  return { name, isSmall: true, run };
}

function toOutcome(name: string, code: number): Outcome {
  if (code === notRunCode) return { passed: 0, failed: 0, remarks: [`not run: ${name}`] };
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, remarks: [] };
}

function listChecks(): Stage[] {
  const files = readdirSync(join(root, 'scripts/checks')).filter((file) => isCheck(file));
  return files.sort().map((file) => check(`check: ${file.slice(0, -3)}`, [join('scripts/checks', file)]));
}

function isCheck(file: string): boolean {
  return file.endsWith('.ts') && !file.endsWith('.test.ts');
}

function vitestRing(name: string): Stage {
  const file = join(results, `${name}.json`);
  const secondTries = join(results, `${name}-second-tries.json`);
  const reporters = ['default', 'json', './scripts/test-run/second-tries.ts'].map(
    (each) => `--reporter=${each}`,
  );
  const args = [vitest, 'run', '--project', name, '--passWithNoTests', '--retry=1', ...reporters];
  const run = () => runNode([...args, `--outputFile.json=${file}`], { SECOND_TRIES: secondTries });
  return { name, run: async () => readVitestResults({ file, secondTries }, await run()) };
}

async function runJourneys(): Promise<Outcome> {
  const problem = fetchChromium();
  if (problem) {
    console.error(problem);
    return { passed: 0, failed: 1, remarks: [problem] };
  }
  const file = join(results, 'journeys.json');
  const code = await runNode([playwright, 'test', '--pass-with-no-tests'], { JOURNEY_RESULTS: file });
  return readPlaywrightResults(file, code);
}
