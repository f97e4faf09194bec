import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { root } from '../root.ts';
import type { Outcome } from './stage.ts';

type VitestTest = { status: string; fullName?: string };
type VitestFile = { name?: string; status: string; assertionResults: VitestTest[] };
type VitestResults = { numPassedTests: number; numFailedTests: number; testResults: VitestFile[] };
type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: { file: string; title: string; tests: { status: string }[] }[];
};
type PlaywrightResults = PlaywrightSuite & {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

/**
 * A test file that could not be loaded or set up holds no failed test, and counts as one. `secondTries` is a file that
 * lists the tests which failed once and then passed.
 */
export function readVitestResults(
  { file, secondTries }: { file: string; secondTries: string },
  exitCode: number,
): Outcome {
  const results = read<VitestResults>(file);
  const broken = results?.testResults.filter(({ status }) => status === 'failed') ?? [];
  const unstarted = broken.filter((one) => failedTests(one).length === 0);
  const failed = (results?.numFailedTests ?? 0) + unstarted.length;
  const remarks = [...broken.flatMap(describeFile), ...(read<string[]>(secondTries) ?? [])];
  return withExitCode({ passed: results?.numPassedTests ?? 0, failed, remarks }, exitCode);
}

function failedTests({ assertionResults }: VitestFile): VitestTest[] {
  return assertionResults.filter(({ status }) => status === 'failed');
}

function describeFile(file: VitestFile): string[] {
  const place = file.name ? relative(root, file.name) : 'a file';
  const tests = failedTests(file).map(({ fullName }) => `failed: ${place} > ${fullName}`);
  return tests.length > 0 ? tests : [`failed: ${place} could not be loaded or set up`];
}

/** A journey that passed at the second try has passed, and is named. */
export function readPlaywrightResults(file: string, exitCode: number): Outcome {
  const results = read<PlaywrightResults>(file);
  const { expected = 0, flaky = 0, unexpected = 0 } = results?.stats ?? {};
  return withExitCode(
    {
      passed: expected + flaky,
      failed: unexpected + (results?.errors.length ?? 0),
      remarks: results ? describeJourneys(results) : [],
    },
    exitCode,
  );
}

const words: Record<string, string> = { unexpected: 'failed', flaky: 'at the second try' };

function describeJourneys({ suites = [], specs = [] }: PlaywrightSuite): string[] {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.flatMap(({ status }) => (words[status] ? [`${words[status]}: ${file} > ${title}`] : [])),
  );
  return [...own, ...suites.flatMap(describeJourneys)];
}

/** A run that ended badly never counts as clean, whatever its report says. */
function withExitCode({ passed, failed, remarks }: Outcome, exitCode: number): Outcome {
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1), remarks };
}

function read<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
