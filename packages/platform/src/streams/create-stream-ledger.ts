import { invariant } from '../errors/index.ts';
import { newId } from '../new-id.ts';
import { createFlusher } from './flusher.ts';
import { followCopy } from './follow-copy.ts';
import { handOver } from './hand-over.ts';
import type { LedgerParts } from './ledger-parts.ts';
import { reopen, requestStopOf } from './stop-and-reopen.ts';
import { createStreamCopies } from './stream-copies.ts';
import type { StreamKey, StreamLedger, StreamWriter } from './stream-ledger.ts';
import { changeNews } from './stream-news.ts';
import { claimStream, findStream, insertStream } from './stream-queries.ts';
import { createStreamWriter } from './stream-writer.ts';
import { createTeller } from './teller.ts';
import { defaultTiming, type StreamTiming } from './timing.ts';
import { watchForAbandoned } from './watch-for-abandoned.ts';
import { createWrittenStream, type WrittenStream } from './written-stream.ts';

type LedgerOptions = Omit<LedgerParts, 'timing' | 'holder'> & { timing?: Partial<StreamTiming> };

export function createStreamLedger({ timing, ...options }: LedgerOptions): StreamLedger {
  const parts: LedgerParts = { ...options, timing: { ...defaultTiming, ...timing }, holder: newId() };
  const { db, bus } = parts;
  const copies = createStreamCopies(parts);
  const teller = createTeller(parts.timing.windowMs);
  const flusher = createFlusher(parts, (stream) => leave(stream, false));
  const releases = new Map<WrittenStream, () => void>();
  const adoptions = new Set<() => void>();
  // What is written anew since then is not meant. A wish that was not heard comes with the next heartbeat.
  const stopHearing = bus.listen('stream.stop', (payload) => {
    if (!Array.isArray(payload)) return;
    const [streamId, generation] = payload as [string, number];
    for (const stream of flusher.streams())
      if (stream.row.id === streamId && stream.generation <= generation) stream.askToStop();
  });
  let closing: Promise<void> | null = null;

  function leave(stream: WrittenStream, isOver: boolean): void {
    const release = releases.get(stream);
    if (!release) return;
    releases.delete(stream);
    flusher.remove(stream);
    if (!isOver) stream.lose();
    if (stream.ownsCopy()) {
      stream.copy.isLocal = false;
      stream.copy.isExact = isOver;
      stream.copy.tell();
      if (!isOver && stream.copy.users > 1) copies.watch(stream.copy);
    }
    release();
  }

  async function claim(key: StreamKey): Promise<StreamWriter | null> {
    if (closing) return null;
    const row = await claimStream(db, key, { holder: parts.holder, leaseMs: parts.timing.leaseMs });
    if (!row) return null;
    const news = changeNews(row);
    void bus.send(news.topic, news.payload);
    if (row.status !== 'writing') return null;
    const { copy, release } = copies.take(row);
    const stream = createWrittenStream(row, copy);
    releases.set(stream, release);
    flusher.add(stream);
    copy.tell();
    return createStreamWriter(parts, { flusher, teller, leave }, stream);
  }

  async function close(): Promise<void> {
    for (const stop of adoptions) stop();
    await handOver(parts, flusher, leave);
    stopHearing();
    flusher.close();
    teller.close();
    copies.close();
  }

  return {
    async ensure(trx, key) {
      await insertStream(trx, key);
      const row = await findStream(trx, key);
      invariant(row, 'a stream that was just made is there');
      return row;
    },
    find: (key) => findStream(db, key),
    claim,
    reopen: (key, settle, options) => reopen(parts, key, { settle, ...options }),
    stop: (key) => requestStopOf(parts, key),
    follow: (key, how) => followCopy(copies, key, how),
    adopt(ownerKind, onAbandoned) {
      const stop = watchForAbandoned(parts, ownerKind, onAbandoned);
      adoptions.add(stop);
      return stop;
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
