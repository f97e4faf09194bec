import { setTimeout as rest } from 'node:timers/promises';
import { Client } from 'pg';
import { nowMs } from '../stream/read-stream.ts';
import type { RecoveryStage } from './stage.ts';

/** Asks bare Postgres on a connection of its own each time: when it was gone, and when it answered again. */
export async function watchDatabase(connectionString: string): Promise<{ goneAt: number; backAt: number }> {
  let goneAt: number | undefined;
  for (;;) {
    const isThere = await answers(connectionString);
    if (!isThere) goneAt ??= nowMs();
    else if (goneAt !== undefined) return { goneAt, backAt: nowMs() };
    await rest(5);
  }
}

async function answers(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 1_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

export interface WebWrites {
  /** When the first write was acknowledged after this moment. */
  untilAcknowledged(after: number): Promise<number>;
  /** Answers that were neither success nor "come back in a moment". */
  odd(): Record<string, number>;
  stop(): Promise<void>;
}

const everyMs = 20;

/** Fifty writes a second over HTTP, whether the ones before were answered or not, as people send them. */
export function keepWriting({ url, person }: RecoveryStage): WebWrites {
  const acknowledged: number[] = [];
  const odd: Record<string, number> = {};
  const running = new Set<Promise<void>>();
  let isOver = false;

  async function write(count: number): Promise<void> {
    const status = await fetch(`${url}/api/trpc/accounts.updateProfile`, {
      method: 'POST',
      headers: { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: `Robin ${count}` }),
      signal: AbortSignal.timeout(10_000),
    }).then(
      async (response) => {
        await response.text();
        return response.status;
      },
      (error: Error) => error.name,
    );
    if (status === 200) acknowledged.push(nowMs());
    else if (status !== 503) odd[status] = (odd[status] ?? 0) + 1;
  }

  const going = (async () => {
    for (let count = 0; !isOver; count++) {
      const sent = write(count).finally(() => running.delete(sent));
      running.add(sent);
      await rest(everyMs);
    }
  })();
  return {
    async untilAcknowledged(after) {
      const end = nowMs() + 60_000;
      while (nowMs() < end) {
        const found = acknowledged.find((at) => at > after);
        if (found !== undefined) return found;
        await rest(5);
      }
      throw new Error('No write was acknowledged within a minute.');
    },
    odd: () => odd,
    async stop() {
      isOver = true;
      await going;
      await Promise.all(running);
    },
  };
}
