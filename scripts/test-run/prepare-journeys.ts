import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { startTestServer } from '@debrief/testing';
import { root } from '../root.ts';

/** Before all journeys: the web app as its sources are now, and a Postgres to clone databases from. */
export default async function prepareJourneys(): Promise<() => Promise<void>> {
  const { status } = spawnSync(process.execPath, [join(root, 'apps/launcher/src/build-web.ts')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The web app could not be built.');
  return await startTestServer();
}
