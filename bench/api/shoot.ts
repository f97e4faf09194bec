import autocannon from 'autocannon';
import type { Shot } from '../measuring/in-turns.ts';
import { toShot } from '../measuring/to-shot.ts';

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
