import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { SetupError } from '../setup-error.ts';

export type OsUser = { uid: number; gid: number };

const ownUser = 'debrief';
/** On systems where we cannot make a user of our own. */
const substitutes = ['postgres', '_postgres', 'nobody'];

/**
 * Postgres refuses to run as root. Root starts it as whoever owns the database folder, or for a new one as a user
 * kept for this; anybody else starts it as themselves (undefined).
 */
export function chooseOsUser(clusterFolder: string): OsUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = findOwner(clusterFolder) ?? findUser(ownUser) ?? createUser() ?? findFirst(substitutes);
  if (user) return user;
  throw new SetupError(
    `Postgres does not run as root, and a user for it could not be made: run "useradd --system ${ownUser}", or start Debrief as an ordinary user.`,
  );
}

function findOwner(folder: string): OsUser | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { uid, gid };
}

function findFirst(names: string[]): OsUser | undefined {
  for (const name of names) {
    const user = findUser(name);
    if (user) return user;
  }
  return undefined;
}

function findUser(name: string): OsUser | undefined {
  const uid = run('id', ['-u', name]);
  const gid = run('id', ['-g', name]);
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function createUser(): OsUser | undefined {
  run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', ownUser]);
  return findUser(ownUser);
}

function run(command: string, args: string[]): string | undefined {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    // Absent command or unknown user: the next way is tried.
    return undefined;
  }
}
