import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bareEnvironment, root } from './env.ts';

/** The web app as its sources are now; a moment when nothing changed. */
export function buildWebApp(): void {
  const entry = join(root, 'apps/launcher/src/build-web.ts');
  const { status } = spawnSync(process.execPath, [entry], { stdio: 'inherit', env: bareEnvironment() });
  if (status !== 0) throw new Error('The web app could not be built.');
}
