import type { LedgerParts } from './ledger-parts.ts';
import type { StreamKey } from './stream-ledger.ts';
import { listAbandonedStreams } from './stream-queries.ts';

/** Looks now and every few seconds, one look at a time. Returns how to stop. */
export function watchForAbandoned(
  { db, log, timing }: LedgerParts,
  ownerKind: string,
  onAbandoned: (key: StreamKey) => void,
): () => void {
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    try {
      for (const key of await listAbandonedStreams(db, ownerKind)) if (!isStopped) onAbandoned(key);
    } catch (error) {
      if (!isStopped) log.warn({ err: error }, 'abandoned streams could not be looked for');
    }
    if (!isStopped) timer = setTimeout(look, timing.adoptMs);
  }

  void look();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
