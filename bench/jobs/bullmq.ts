import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Queue, Worker } from 'bullmq';
import { type Candidate, concurrency } from './candidate.ts';

/** Whether this machine has what BullMQ stands on. */
export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** With its own defaults, at the same number of jobs at a time, on a Redis that keeps nothing on disk. */
export async function bullmq(): Promise<Candidate> {
  const port = await findFreePort();
  const redis = await startRedis(port);
  const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null };
  const queue = new Queue('bench', { connection });
  const add = (numbers: number[]) =>
    queue.addBulk(numbers.map((number) => ({ name: 'trivial', data: { number } })));
  let worker: Worker | undefined;
  return {
    name: 'BullMQ on Redis by default',
    async fill(count) {
      const numbers = Array.from({ length: count }, (_, index) => index + 1);
      for (let at = 0; at < count; at += 1_000) await add(numbers.slice(at, at + 1_000));
    },
    async start(begun) {
      worker = new Worker('bench', async ({ data }) => begun(data.number), { connection, concurrency });
      await worker.waitUntilReady();
    },
    async addOne(number) {
      await add([number]);
    },
    async stop() {
      await worker?.close();
      await queue.close();
      const gone = once(redis, 'exit');
      redis.kill('SIGTERM');
      await gone;
    },
  };
}

async function startRedis(port: number): Promise<ChildProcess> {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const redis = spawn('redis-server', settings, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const piece of redis.stdout) {
    said += piece;
    if (said.includes('Ready to accept connections')) break;
  }
  redis.stdout.resume();
  return redis;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
