import { readStream, type StreamReading } from './copy-queries.ts';
import type { LedgerParts } from './ledger-parts.ts';
import type { StreamCopy } from './stream-copy.ts';

/** Brings mirrors up to date from the database. */
export interface CopyReader {
  /** One reading at a time for each copy; a wish during one is another afterwards. False: there is no such stream. */
  refresh(copy: StreamCopy): Promise<boolean>;
  /** The same with nobody waiting: a failure is left to the next look. */
  refreshSoon(copy: StreamCopy): void;
}

export function createCopyReader({ db, log }: LedgerParts): CopyReader {
  const running = new WeakMap<StreamCopy, Promise<boolean>>();
  const next = new WeakMap<StreamCopy, Promise<boolean>>();

  async function read(copy: StreamCopy): Promise<boolean> {
    const { generation, text } = copy.known;
    const base = copy.isExact ? { generation, text } : { generation: -1, text: '' };
    const reading = await readStream(db, copy.key, {
      generation: base.generation,
      position: base.text.length,
    });
    if (reading && !copy.isLocal) apply(copy, reading, base);
    return reading !== undefined;
  }

  function start(copy: StreamCopy): Promise<boolean> {
    const reading = read(copy).finally(() => running.delete(copy));
    running.set(copy, reading);
    return reading;
  }

  function refresh(copy: StreamCopy): Promise<boolean> {
    const current = running.get(copy);
    if (!current) return start(copy);
    const waiting =
      next.get(copy) ??
      current
        .catch(() => false)
        .then(() => {
          next.delete(copy);
          return running.get(copy) ?? start(copy);
        });
    next.set(copy, waiting);
    return waiting;
  }

  return {
    refresh,
    refreshSoon(copy) {
      refresh(copy).catch((error) => log.warn({ err: error }, 'a stream could not be read'));
    },
  };
}

function apply(copy: StreamCopy, reading: StreamReading, base: { generation: number; text: string }): void {
  const { known } = copy;
  const isSame = reading.generation === base.generation;
  const text = isSame ? base.text + reading.text : reading.text;
  const isCurrent = reading.generation === known.generation;
  // Text that a wake-up brought in the meantime stays.
  const isBehind = copy.isExact && isCurrent && text.length < known.text.length;
  copy.isExact = true;
  copy.known = {
    status: reading.status,
    generation: reading.generation,
    reason: reading.reason,
    text: isBehind ? known.text : text,
    waiting: isCurrent ? known.waiting : null,
  };
  copy.tell();
  if (reading.isAbandoned) sayAbandoned(copy);
}

/** One follower is enough: whoever claims first writes. */
export function sayAbandoned(copy: StreamCopy): void {
  const [tellOne] = copy.onAbandoned;
  tellOne?.();
}
