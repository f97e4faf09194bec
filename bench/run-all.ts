import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { writePage } from './report/write-page.ts';
import { suites } from './suites.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

/** Each in a process of its own, so that none measures what another left behind. How many failed. */
export async function runAll(isQuick: boolean): Promise<number> {
  const failed: string[] = [];
  for (const [suite, { quick }] of Object.entries(suites)) {
    if (isQuick && quick === null) continue;
    console.log(`\n=== ${suite}`);
    const child = spawn(process.execPath, [main, suite, ...(isQuick ? (quick ?? []) : [])], {
      stdio: 'inherit',
    });
    const [code] = await once(child, 'exit');
    if (code !== 0) failed.push(suite);
  }
  await writePage();
  if (failed.length > 0) console.error(`These failed, and keep their earlier results: ${failed.join(', ')}.`);
  return failed.length;
}
