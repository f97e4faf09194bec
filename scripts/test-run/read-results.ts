import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './stage.ts';

type VitestFile = { status: string; assertionResults: unknown[] };
type VitestResults = { numPassedTests: number; numFailedTests: number; testResults: VitestFile[] };
type PlaywrightResults = {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
};

/** A test file that could not even be loaded holds no failed test, and counts as one. */
export function readVitestResults(file: string, exitCode: number): Outcome {
  const results = read<VitestResults>(file);
  const unloaded = results?.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  const failed = (results?.numFailedTests ?? 0) + (unloaded?.length ?? 0);
  return withExitCode({ passed: results?.numPassedTests ?? 0, failed }, exitCode);
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
