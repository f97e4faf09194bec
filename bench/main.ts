// pnpm bench                  every suite, one after the other, then docs/performance.md
// pnpm bench --quick          the same with short runs, without the long one of a whole class
// pnpm bench <suite> [options]  one suite (its first lines say which options); pnpm bench report: the page alone
import { runAll } from './run-all.ts';
import { suites } from './suites.ts';

const [suite] = process.argv.slice(2);
if (suite === undefined || suite === '--quick') {
  process.exitCode = await runAll(suite === '--quick');
} else if (suite === 'report' || suite in suites) {
  process.argv.splice(2, 1);
  await import(`./${suite}/main.ts`);
} else {
  console.error(
    `Which one? pnpm bench ${Object.keys(suites).join(' | ')} | report; nothing means all of them.`,
  );
  process.exitCode = 1;
}
