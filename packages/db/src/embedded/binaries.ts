import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linkLibraries } from './link-libraries.ts';
import type { OsUser } from './os-user.ts';
import { findPlatformPackage } from './platform-package.ts';
import { reachableFolder } from './reachable-folder.ts';

export type Binaries = { initdb: string; postgres: string; pgCtl: string; major: string };

/** Makes the installed binaries ready for this user: links, permissions and, where it cannot reach them, a copy. */
export async function prepareBinaries(user: OsUser | undefined): Promise<Binaries> {
  const { nativeFolder, version } = findPlatformPackage();
  await linkLibraries(nativeFolder);
  const installed = listBinaries(nativeFolder, version);
  makeExecutable(installed);
  if (!user || runsFor(installed, user)) return installed;
  return listBinaries(await copyWithinReach(nativeFolder, version), version);
}

function listBinaries(nativeFolder: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const path = (name: string) => join(nativeFolder, 'bin', `${name}${suffix}`);
  const major = version.split('.')[0] ?? '';
  return { initdb: path('initdb'), postgres: path('postgres'), pgCtl: path('pg_ctl'), major };
}

function makeExecutable({ initdb, postgres, pgCtl }: Binaries): void {
  for (const path of [initdb, postgres, pgCtl]) {
    const { mode } = statSync(path);
    if ((mode & 0o111) !== 0o111 && process.platform !== 'win32') chmodSync(path, mode | 0o111);
  }
}

function runsFor({ postgres }: Binaries, user: OsUser): boolean {
  return spawnSync(postgres, ['--version'], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Only root gets here, so nobody else can have put something else in the place. */
async function copyWithinReach(nativeFolder: string, version: string): Promise<string> {
  const target = join(reachableFolder, `postgres-${version}`);
  if (existsSync(target)) return target;
  const staging = `${target}.${process.pid}`;
  await mkdir(reachableFolder, { recursive: true, mode: 0o755 });
  await cp(nativeFolder, staging, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', staging]);
  await rename(staging, target).catch(() => rm(staging, { recursive: true }));
  return target;
}
