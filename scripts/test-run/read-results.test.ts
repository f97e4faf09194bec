import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPlaywrightResults, readVitestResults } from './read-results.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-read-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(content: unknown): string {
  const file = join(folder, 'results.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };
const notSetUp = { status: 'failed', assertionResults: [{ status: 'skipped' }, { status: 'skipped' }] };
const notLoaded = { status: 'failed', assertionResults: [] };

it('tests count by number, and a file that could not be loaded or set up counts as one failed test', () => {
  const file = write({
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [passed, failed, notSetUp, notLoaded],
  });

  expect(readVitestResults(file, 1)).toEqual({ passed: 2, failed: 3 });
});

it('a run that ended badly is never clean: neither without a report nor with a good one', () => {
  const file = write({ numPassedTests: 2, numFailedTests: 0, testResults: [passed] });

  expect(readVitestResults(file, 1)).toEqual({ passed: 2, failed: 1 });
  expect(readVitestResults(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1 });
  expect(readVitestResults(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 0 });
});

it('journeys that needed a second try have passed; what broke the whole run has failed', () => {
  const file = write({ stats: { expected: 3, unexpected: 1, flaky: 2 }, errors: [{}] });

  expect(readPlaywrightResults(file, 1)).toEqual({ passed: 5, failed: 2 });
});
