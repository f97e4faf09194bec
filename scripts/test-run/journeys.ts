// pnpm e2e [Playwright's arguments]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fetchChromium } from '../browser/fetch-chromium.ts';
import { root } from '../root.ts';

const problem = fetchChromium();
if (problem) {
  console.error(problem);
  process.exit(1);
}
const cli = join(root, 'node_modules/@playwright/test/cli.js');
const { status } = spawnSync(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
