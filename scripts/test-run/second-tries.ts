import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

/** Names the tests that passed at their second try only, in the file that SECOND_TRIES names. */
export default class SecondTries implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const { SECOND_TRIES: file } = process.env;
    if (!file) return;
    const names = modules.flatMap((module) =>
      [...module.children.allTests()]
        .filter((test) => test.diagnostic()?.flaky)
        .map((test) => `at the second try: ${module.relativeModuleId} > ${test.fullName}`),
    );
    writeFileSync(file, JSON.stringify(names));
  }
}
