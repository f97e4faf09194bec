import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

type Holder = { processId: number; port: number; token: string };
type HolderState = 'working' | 'stopping' | 'gone';

export type LauncherLock = {
  /** Another start waits from now on instead of giving up. */
  announceStop(): void;
  release(): Promise<void>;
};

const patienceMs = 30_000;

/**
 * Makes this process the only launcher on a data folder; returns the other one's process id if there is one. A holder
 * proves that it lives by answering on a port with its token, so a file left by a killed one, or a process number
 * that was given out again, blocks nothing.
 */
export async function takeLauncherLock(dataDir: string): Promise<LauncherLock | number> {
  const file = join(dataDir, 'launcher.json');
  const own = await openAnswer();
  const deadline = performance.now() + patienceMs;
  while (!(await writeNew(file, own.holder))) {
    const blockedBy = await makeWay(file, deadline);
    if (blockedBy === undefined) continue;
    own.server.close();
    return blockedBy;
  }
  return { announceStop: own.announceStop, release: () => release(file, own.server) };
}

/** Clears a stale file away or waits a moment for one that is stopping; the process id of one that stays. */
async function makeWay(file: string, deadline: number): Promise<number | undefined> {
  const other = await readHolder(file);
  const state = other ? await askHolder(other) : 'gone';
  if (other && (state === 'working' || performance.now() > deadline)) return other.processId;
  if (state === 'stopping') await delay(200);
  else await removeStale(file, other);
  return undefined;
}

async function openAnswer() {
  let state: HolderState = 'working';
  const token = randomUUID();
  const server = createServer((socket) => socket.on('error', () => {}).end(`${token} ${state}\n`));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    server,
    holder: { processId: process.pid, port, token },
    announceStop() {
      state = 'stopping';
    },
  };
}

async function writeNew(file: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** undefined if the file has gone, or still has no whole content after a moment. */
async function readHolder(file: string): Promise<Holder | undefined> {
  for (let attempt = 0; attempt < 5 && existsSync(file); attempt += 1) {
    try {
      return JSON.parse(await readFile(file, 'utf8')) as Holder;
    } catch {
      // The other process is between creating and writing it.
      await delay(100);
    }
  }
  return undefined;
}

async function askHolder(holder: Holder): Promise<HolderState> {
  const socket = connect({ port: holder.port, host: '127.0.0.1', timeout: 2_000 });
  socket.setEncoding('utf8').on('timeout', () => socket.destroy(new Error('no answer')));
  try {
    let answer = '';
    for await (const part of socket) answer += part;
    const [token, state] = answer.trim().split(' ');
    return token === holder.token ? (state as HolderState) : 'gone';
  } catch {
    return 'gone';
  }
}

/** Only if it is still the file that was found to be stale: a third process may have been faster. */
async function removeStale(file: string, stale: Holder | undefined): Promise<void> {
  const now = await readHolder(file);
  if (now?.token === stale?.token) await rm(file, { force: true });
}

async function release(file: string, server: Server): Promise<void> {
  await rm(file, { force: true });
  server.close();
}
