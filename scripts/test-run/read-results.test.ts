import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from '../root.ts';
import { readPlaywrightResults, readVitestResults } from './read-results.ts';

let folder: string;
let none: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-read-'));
  none = join(folder, 'none.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(content: unknown): string {
  const file = join(folder, 'results.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const failed = {
  name: join(root, 'core/one.test.ts'),
  status: 'failed',
  assertionResults: [{ status: 'passed' }, { status: 'failed', fullName: 'it holds' }],
};
const notSetUp = { status: 'failed', assertionResults: [{ status: 'skipped' }, { status: 'skipped' }] };
const notLoaded = { status: 'failed', assertionResults: [] };

it('tests count by number, and a file that could not be loaded or set up counts as one failed test', () => {
  const file = write({
    numPassedTests: 2,
    numFailedTests: 1,
    testResults: [passed, failed, notSetUp, notLoaded],
  });

  expect(readVitestResults({ file, secondTries: none }, 1)).toEqual({
    passed: 2,
    failed: 3,
    remarks: [
      `failed: ${join('core', 'one.test.ts')} > it holds`,
      'failed: a file could not be loaded or set up',
      'failed: a file could not be loaded or set up',
    ],
  });
});

it('tests that passed at their second try have passed and are named', () => {
  const names = ['at the second try: a.test.ts > it holds'];
  const secondTries = join(folder, 'second-tries.json');
  writeFileSync(secondTries, JSON.stringify(names));
  const file = write({ numPassedTests: 1, numFailedTests: 0, testResults: [passed] });

  expect(readVitestResults({ file, secondTries }, 0)).toEqual({ passed: 1, failed: 0, remarks: names });
});

it('a run that ended badly is never clean: neither without a report nor with a good one', () => {
  const file = write({ numPassedTests: 2, numFailedTests: 0, testResults: [passed] });

  expect(readVitestResults({ file, secondTries: none }, 1)).toEqual({ passed: 2, failed: 1, remarks: [] });
  expect(readVitestResults({ file: none, secondTries: none }, 1)).toEqual({
    passed: 0,
    failed: 1,
    remarks: [],
  });
  expect(readVitestResults({ file: none, secondTries: none }, 0)).toEqual({
    passed: 0,
    failed: 0,
    remarks: [],
  });
});

it('journeys that needed a second try have passed and are named; what broke the whole run has failed', () => {
  const spec = (title: string, status: string) => ({ file: 'a.spec.ts', title, tests: [{ status }] });
  const specs = [spec('well', 'expected'), spec('twice', 'flaky'), spec('never', 'unexpected')];
  const stats = { expected: 3, unexpected: 1, flaky: 2 };
  const file = write({ stats, errors: [{}], suites: [{ suites: [{ specs }] }] });

  expect(readPlaywrightResults(file, 1)).toEqual({
    passed: 5,
    failed: 2,
    remarks: ['at the second try: a.spec.ts > twice', 'failed: a.spec.ts > never'],
  });
});
