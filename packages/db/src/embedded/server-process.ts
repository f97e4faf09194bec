import { existsSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { SetupError } from '../setup-error.ts';
import { choosePort } from './choose-port.ts';
import type { Cluster } from './cluster.ts';
import { isServing } from './cluster-connection.ts';
import { describeBrokenCluster, readLastWords } from './cluster-failure.ts';
import { writeSecrets } from './cluster-secrets.ts';
import { findPostmaster } from './postmaster.ts';
import { runProgram } from './run-program.ts';

export type ServerSettings = Record<string, string>;

/** 127.0.0.1 and a password are the only way in; values hold no spaces, since pg_ctl hands them through a shell. */
const fixedSettings: ServerSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

const portAttempts = 3;
const adoptionMs = 30_000;
const keptLogBytes = 10_000_000;

/** The port of a server that is already running on this folder, left by a launcher that was killed. */
export async function adoptServer(cluster: Cluster): Promise<number | undefined> {
  const postmaster = findPostmaster(cluster.folder);
  const deadline = performance.now() + adoptionMs;
  while (postmaster && findPostmaster(cluster.folder)) {
    if (await isServing(cluster, postmaster.port)) return postmaster.port;
    if (performance.now() > deadline) throw describeSilentServer(cluster, postmaster.processId);
    await delay(100);
  }
  return undefined;
}

function describeSilentServer(cluster: Cluster, processId: number): SetupError {
  return new SetupError(
    `Postgres (process ${processId}) runs on ${cluster.folder} and does not answer: end that process and start again.`,
  );
}

/** Starts Postgres on the folder and returns its port once it answers. */
export async function launchServer(cluster: Cluster, settings: ServerSettings): Promise<number> {
  truncateLongLog(cluster.logFile);
  let reason = '';
  for (let attempt = 0; attempt < portAttempts; attempt += 1) {
    const port = await choosePort(attempt === 0 ? cluster.secrets.port : undefined);
    const failure = await startServer(cluster, { ...settings, ...fixedSettings, port: String(port) });
    if (!failure) return await rememberPort(cluster, port);
    reason = failure;
    if (!isWorthAnotherTry(failure)) break;
  }
  throw describeBrokenCluster(cluster.folder, reason);
}

/** Why it did not start, in Postgres' words; undefined if it did. pg_ctl puts it into a session of its own. */
async function startServer(cluster: Cluster, settings: ServerSettings): Promise<string | undefined> {
  const { folder, logFile, binaries, user } = cluster;
  const logBytes = existsSync(logFile) ? statSync(logFile).size : 0;
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const { code } = await runProgram({
    program: binaries.pgCtl,
    args: ['start', '-w', '-t', '120', '-D', folder, '-l', logFile, '-o', options.join(' ')],
    user,
    isOutputWanted: false,
  });
  return code === 0 ? undefined : await readLastWords(logFile, logBytes);
}

/** The port was taken in the meantime, or the last processes of a killed server are just leaving. */
function isWorthAnotherTry(reason: string): boolean {
  return /could not create any TCP\/IP sockets|still in use/.test(reason);
}

async function rememberPort(cluster: Cluster, port: number): Promise<number> {
  if (cluster.secrets.port !== port) await writeSecrets(cluster.dataDir, { ...cluster.secrets, port });
  return port;
}

/** Ends every connection and stops cleanly; a server that is not running is fine. */
export async function stopServer({ folder, binaries, user }: Cluster): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    if (!findPostmaster(folder)) return;
    await runProgram({
      program: binaries.pgCtl,
      args: ['stop', '-w', '-t', '30', '-D', folder, '-m', mode],
      user,
    });
  }
}

function truncateLongLog(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > keptLogBytes) truncateSync(logFile);
}
