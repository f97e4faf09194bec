import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './stage.ts';

type VitestFile = { status: string; assertionResults: { status: string }[] };
type VitestResults = { numPassedTests: number; numFailedTests: number; testResults: VitestFile[] };
type PlaywrightResults = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

/** A test file that could not be loaded or set up holds no failed test, and counts as one. */
export function readVitestResults(file: string, exitCode: number): Outcome {
  const results = read<VitestResults>(file);
  const unstarted = results?.testResults.filter((one) => one.status === 'failed' && !hasFailedTest(one));
  const failed = (results?.numFailedTests ?? 0) + (unstarted?.length ?? 0);
  return withExitCode({ passed: results?.numPassedTests ?? 0, failed }, exitCode);
}

function hasFailedTest({ assertionResults }: VitestFile): boolean {
  return assertionResults.some(({ status }) => status === 'failed');
}

/** A journey that passed at the second try has passed. */
export function readPlaywrightResults(file: string, exitCode: number): Outcome {
  const results = read<PlaywrightResults>(file);
  const { expected = 0, flaky = 0, unexpected = 0 } = results?.stats ?? {};
  return withExitCode(
    { passed: expected + flaky, failed: unexpected + (results?.errors.length ?? 0) },
    exitCode,
  );
}

/** A run that ended badly never counts as clean, whatever its report says. */
function withExitCode({ passed, failed }: Outcome, exitCode: number): Outcome {
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

function read<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}
