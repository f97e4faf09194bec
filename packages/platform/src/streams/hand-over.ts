import type { Flusher } from './flusher.ts';
import type { LedgerParts } from './ledger-parts.ts';
import { changeNews } from './stream-news.ts';
import { giveBackStreams } from './stream-queries.ts';
import type { WrittenStream } from './written-stream.ts';

/** Lets running writers finish for a moment, then gives the leases of the others back: somebody else starts over at once. */
export async function handOver(
  parts: LedgerParts,
  flusher: Flusher,
  leave: (stream: WrittenStream, isOver: boolean) => void,
): Promise<void> {
  const endsAt = performance.now() + parts.timing.graceMs;
  while (flusher.streams().length > 0 && performance.now() < endsAt) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const left = flusher.streams();
  if (left.length === 0) return;
  for (const stream of left) leave(stream, false);
  await flusher.settled();
  await giveBack(parts, left);
}

/** For anybody to claim. A lease that could not be given back runs out. */
export async function giveBack(
  { db, bus, log, holder }: LedgerParts,
  streams: readonly WrittenStream[],
): Promise<void> {
  const ids = streams.map((stream) => stream.row.id);
  await giveBackStreams(db, holder, ids).catch((error) =>
    log.warn({ err: error }, 'leases could not be given back'),
  );
  const news = streams.map((stream) => changeNews(stream.row));
  await Promise.all(news.map(({ topic, payload }) => bus.send(topic, payload)));
}
