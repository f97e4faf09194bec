import type { BusMessage } from '../bus/index.ts';
import { type Chunk, type KeptLease, writeChunks } from './chunk-queries.ts';
import type { LedgerParts } from './ledger-parts.ts';
import { textNews, waitingNews } from './stream-news.ts';
import type { WrittenStream } from './written-stream.ts';

/** Stores the text of all streams of this process together, and keeps their leases alive. */
export interface Flusher {
  add(stream: WrittenStream): void;
  remove(stream: WrittenStream): void;
  streams(): WrittenStream[];
  /** There is something to store or to tell: at once after a quiet time, else with the next window. */
  wake(): void;
  /** After the statement that is on its way, if one is. */
  settled(): Promise<void>;
  close(): void;
}

/** The database is away. */
const restAfterFailureMs = 500;

type Batch = Map<WrittenStream, Chunk>;

export function createFlusher(parts: LedgerParts, onLost: (stream: WrittenStream) => void): Flusher {
  const { db, bus, log, timing, holder } = parts;
  const streams = new Set<WrittenStream>();
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let nextAt = 0;
  let isClosed = false;
  let isBeatDue = false;
  const heartbeat = setInterval(() => {
    isBeatDue = true;
    flush();
  }, timing.heartbeatMs);

  function collect(): Batch {
    const free = [...streams].filter((stream) => !stream.isBusy && (isBeatDue || stream.hasNews()));
    isBeatDue = false;
    return new Map(free.map((stream) => [stream, stream.takeChunk()]));
  }

  function flush(): void {
    if (running || isClosed) return;
    clearTimeout(timer);
    timer = undefined;
    const batch = collect();
    if (batch.size > 0) running = store(batch);
  }

  async function store(batch: Batch): Promise<void> {
    const startedAt = performance.now();
    const isStored = await write(batch).then(
      (kept) => judge(batch, kept),
      (error) => putBack(batch, error),
    );
    // A slow database is written more seldom, in larger pieces.
    const tookMs = performance.now() - startedAt;
    nextAt = performance.now() + (isStored ? Math.max(timing.windowMs - tookMs, tookMs) : restAfterFailureMs);
    running = null;
    if (isBeatDue || [...streams].some((stream) => stream.hasNews())) wake();
  }

  function putBack(batch: Batch, error: unknown): false {
    log.warn({ err: error, streams: batch.size }, 'text could not be stored yet');
    for (const [stream, chunk] of batch) stream.keep(chunk);
    isBeatDue = true;
    return false;
  }

  function write(batch: Batch): Promise<KeptLease[]> {
    const news: BusMessage[] = [];
    for (const [{ row, copy }, chunk] of batch) {
      const { waiting } = copy.known;
      if (chunk.text !== '') news.push(textNews(row, chunk));
      // Again with every heartbeat: whoever comes later hears of it too.
      else if (waiting) news.push(waitingNews(row, chunk.generation, waiting));
    }
    return writeChunks(db, {
      holder,
      leaseMs: timing.leaseMs,
      chunks: [...batch.values()],
      told: bus.pack(news),
    });
  }

  function judge(batch: Batch, kept: KeptLease[]): true {
    const leases = new Map(kept.map((lease) => [`${lease.streamId} ${lease.generation}`, lease]));
    for (const [stream, chunk] of batch) {
      const lease = leases.get(`${chunk.streamId} ${chunk.generation}`);
      if (lease?.isStopRequested) stream.askToStop();
      if (!lease && !stream.isBusy && stream.generation === chunk.generation) onLost(stream);
    }
    return true;
  }

  function wake(): void {
    if (running || timer || isClosed) return;
    const waitMs = nextAt - performance.now();
    if (waitMs > 0) timer = setTimeout(flush, waitMs);
    else flush();
  }

  return {
    add: (stream) => streams.add(stream),
    remove: (stream) => streams.delete(stream),
    streams: () => [...streams],
    wake,
    settled: async () => {
      await running;
    },
    close() {
      isClosed = true;
      clearInterval(heartbeat);
      clearTimeout(timer);
    },
  };
}
