import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OsUser } from './os-user.ts';

/** For root: where things go that Postgres' own user must reach although it cannot reach the checkout. */
export const reachableFolder = '/var/lib/debrief';

/** Whether a user may pass through every folder down to this one. A checkout below /root is the usual "no". */
export function canReach(folder: string, user: OsUser): boolean {
  return listFoldersUp(realpathSync(folder)).every((path) => mayPass(statSync(path), user));
}

function listFoldersUp(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...listFoldersUp(above)];
}

function mayPass(stats: Stats, user: OsUser): boolean {
  if (stats.uid === user.uid) return (stats.mode & 0o100) !== 0;
  if (stats.gid === user.gid) return (stats.mode & 0o010) !== 0;
  return (stats.mode & 0o001) !== 0;
}
