import autocannon from 'autocannon';
import type { Shot } from '../measuring/in-turns.ts';
import { quantile } from '../stream/figures.ts';

export interface Target {
  /** Of each server process; connections are shared out among them. */
  urls: string[];
  path: string;
  headers: Record<string, string>;
  connections: number;
  /** Calls in one request, as in a batch. */
  callsEach?: number;
}

/** The same request over and over, for so many seconds. */
export async function shoot({ urls, callsEach = 1, ...target }: Target, seconds: number): Promise<Shot> {
  const times: number[] = [];
  let failed = 0;
  const startedAt = performance.now();
  await Promise.all(
    urls.map((url, index) =>
      fire(
        { ...target, url, share: shareOf(target.connections, urls.length, index) },
        seconds,
        (status, ms) => {
          if (status === 200) times.push(ms);
          else failed += 1;
        },
      ),
    ),
  );
  return toShot(times, { ms: performance.now() - startedAt, failed, callsEach });
}

/** Figures of what took so long each. */
export function toShot(
  times: readonly number[],
  { ms, failed, callsEach = 1 }: { ms: number; failed: number; callsEach?: number },
): Shot {
  return {
    perSecond: (times.length * callsEach * 1_000) / ms,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    p99Ms: quantile(times, 0.99),
    failed,
    count: times.length * callsEach,
  };
}

const shareOf = (all: number, parts: number, index: number) =>
  Math.floor(all / parts) + (index < all % parts ? 1 : 0);

type Fired = Omit<Target, 'urls' | 'callsEach'> & { url: string; share: number };

async function fire(
  { url, path, headers, share }: Fired,
  seconds: number,
  heard: (status: number, ms: number) => void,
): Promise<void> {
  if (share === 0) return;
  await new Promise<void>((resolve, reject) => {
    const wanted = { url: `${url}${path}`, headers, connections: share, duration: seconds };
    const running = autocannon(wanted, (error) => (error ? reject(error) : resolve()));
    running.on('response', (_client, status, _bytes, ms) => heard(status, ms));
    running.on('reqError', () => heard(0, 0));
  });
}
