import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../../scripts/root.ts';

/** Does nothing when what is built is of today's sources. */
export function buildWeb(): void {
  const { status } = spawnSync(process.execPath, [join(root, 'apps/launcher/src/build-web.ts')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The web app could not be built.');
}
