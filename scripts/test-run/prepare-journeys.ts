import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logFolderSetting, startTestServer } from '@debrief/testing';
import { root } from '../root.ts';
import { judgeLines } from './judge-lines.ts';

/**
 * Before all journeys: the web app as its sources are now, and a Postgres to clone databases from. After them: a look at what
 * the programs have printed meanwhile. On a world that runs already none of it: a new build would take its pages from
 * under it.
 */
export default async function prepareJourneys(): Promise<() => Promise<void>> {
  if (process.env.DEBRIEF_QA_URL) return async () => {};
  const { status } = spawnSync(process.execPath, [join(root, 'apps/launcher/src/build-web.ts')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The web app could not be built.');
  const logs = mkdtempSync(join(tmpdir(), 'debrief-logs-'));
  process.env[logFolderSetting] = logs;
  const stop = await startTestServer();
  return async () => {
    await stop();
    try {
      judgeLines(logs);
    } finally {
      rmSync(logs, { recursive: true });
    }
  };
}
