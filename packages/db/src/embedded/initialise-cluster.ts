import { randomUUID } from 'node:crypto';
import { chown, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../setup-error.ts';
import type { Binaries } from './binaries.ts';
import type { OsUser } from './os-user.ts';
import { canReach, reachableFolder } from './reachable-folder.ts';
import { runProgram } from './run-program.ts';

export type NewCluster = {
  /** Where it is to be seen: DATA_DIR/postgres. */
  link: string;
  user: OsUser | undefined;
  binaries: Binaries;
  superuserPassword: string;
};

/**
 * Makes a new database folder. It is made beside its place and moved there when it is whole, so a start that is
 * killed leaves either a complete one or none.
 */
export async function initialiseCluster(cluster: NewCluster): Promise<void> {
  const folder = await chooseFolder(cluster);
  const staging = `${folder}.new`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { mode: 0o700 });
  if (cluster.user) await chown(staging, cluster.user.uid, cluster.user.gid);
  await runInitdb(cluster, staging);
  await rename(staging, folder);
  if (folder !== cluster.link) await symlink(folder, cluster.link);
}

/** The place itself or, where Postgres' user cannot get there, one that it can reach and a link to it. */
async function chooseFolder({ link, user }: NewCluster): Promise<string> {
  if (!user || canReach(dirname(link), user)) return link;
  const parent = join(reachableFolder, randomUUID());
  await mkdir(parent, { recursive: true, mode: 0o755 });
  return join(parent, basename(link));
}

async function runInitdb(cluster: NewCluster, folder: string): Promise<void> {
  const passwords = await writePasswordFile(cluster);
  try {
    const result = await runProgram({
      program: cluster.binaries.initdb,
      args: ['-D', folder, `--pwfile=${join(passwords, 'password')}`, ...initdbOptions],
      user: cluster.user,
    });
    if (result.code !== 0) throw describeInitdbFailure(folder, result.output);
  } finally {
    await rm(passwords, { recursive: true });
  }
}

/** The built-in locale sorts and folds case the same on every machine and in every Postgres from 17 on. */
const initdbOptions = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--no-instructions',
];

async function writePasswordFile({ user, superuserPassword }: NewCluster): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-initdb-'));
  const file = join(folder, 'password');
  await writeFile(file, `${superuserPassword}\n`, { mode: 0o600 });
  if (user) for (const path of [folder, file]) await chown(path, user.uid, user.gid);
  return folder;
}

function describeInitdbFailure(folder: string, output: string): SetupError {
  const lines = output.trim().split('\n');
  const reason = lines.findLast((line) => line.includes('error:')) ?? lines.at(-1) ?? 'no reason given';
  return new SetupError(`A new database could not be made in ${folder}: ${reason.trim()}`);
}
