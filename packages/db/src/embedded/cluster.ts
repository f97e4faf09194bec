import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Binaries, prepareBinaries } from './binaries.ts';
import { describeBrokenCluster } from './cluster-failure.ts';
import { type ClusterSecrets, createSecrets, readSecrets, writeSecrets } from './cluster-secrets.ts';
import { initialiseCluster } from './initialise-cluster.ts';
import { chooseOsUser, type OsUser } from './os-user.ts';

export type Cluster = {
  dataDir: string;
  /** The database folder itself, links followed. */
  folder: string;
  logFile: string;
  user: OsUser | undefined;
  binaries: Binaries;
  secrets: ClusterSecrets;
};

/** Finds the database folder below DATA_DIR, or makes it; throws SetupError if what is there is not usable. */
export async function prepareCluster(givenDataDir: string, say: (line: string) => void): Promise<Cluster> {
  const dataDir = resolve(givenDataDir);
  mkdirSync(dataDir, { recursive: true });
  const link = join(dataDir, 'postgres');
  const user = chooseOsUser(link);
  const binaries = await prepareBinaries(user);
  const isNew = !existsSync(link);
  const secrets = await findSecrets(dataDir, link, isNew);
  if (isNew) {
    say('Making a database (once)');
    await initialiseCluster({ link, user, binaries, superuserPassword: secrets.superuserPassword });
  }
  requireUsable(link, binaries);
  const folder = realpathSync(link);
  if (isNew && lstatSync(link).isSymbolicLink())
    say(`It is kept in ${folder}: Postgres' user cannot reach ${dataDir}`);
  return { dataDir, folder, logFile: join(folder, 'server.log'), user, binaries, secrets };
}

/** Written before the database folder appears, so that a folder is never without its passwords. */
async function findSecrets(dataDir: string, link: string, isNew: boolean): Promise<ClusterSecrets> {
  const found = await readSecrets(dataDir);
  if (found) return found;
  if (!isNew)
    throw describeBrokenCluster(link, `${join(dataDir, 'postgres.json')} with its passwords is missing`);
  const secrets = createSecrets();
  await writeSecrets(dataDir, secrets);
  return secrets;
}

function requireUsable(folder: string, { major }: Binaries): void {
  const found = readVersion(folder);
  if (found === major) return;
  const reason = found
    ? `it was made by Postgres ${found}, and this is Postgres ${major}`
    : 'it holds no database';
  throw describeBrokenCluster(folder, reason);
}

function readVersion(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return undefined;
    throw describeBrokenCluster(folder, 'it belongs to another user of this machine');
  }
}
