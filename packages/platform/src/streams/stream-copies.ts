import { notFound } from '../errors/index.ts';
import { createCopyReader } from './copy-reader.ts';
import { createCopyRoster } from './copy-roster.ts';
import type { LedgerParts } from './ledger-parts.ts';
import { createPoller } from './poller.ts';
import type { StreamCopy } from './stream-copy.ts';
import type { StreamKey } from './stream-ledger.ts';
import { hearNews } from './stream-news.ts';

interface HeldCopy {
  copy: StreamCopy;
  release(): void;
}

/** What this process knows of streams, kept fresh while somebody follows them. */
export interface StreamCopies {
  /** For a follower; reads how the stream stands unless it is written here. @throws AppError not-found */
  open(key: StreamKey, onAbandoned?: () => void): Promise<HeldCopy>;
  /** For a writer of this process. */
  take(key: StreamKey): HeldCopy;
  /** It is no longer written here: from now on it is a mirror. */
  watch(copy: StreamCopy): void;
  close(): void;
}

export function createStreamCopies(parts: LedgerParts): StreamCopies {
  const roster = createCopyRoster();
  const reader = createCopyReader(parts);
  const poller = createPoller(parts, roster, reader);
  const stopHearing = hearNews(parts.bus, roster, reader);

  function follow(key: StreamKey, onAbandoned: (() => void) | undefined): HeldCopy {
    const { copy, release } = roster.take(key);
    if (onAbandoned) copy.onAbandoned.add(onAbandoned);
    const leave = () => {
      if (onAbandoned) copy.onAbandoned.delete(onAbandoned);
      release();
    };
    return { copy, release: leave };
  }

  return {
    async open(key, onAbandoned) {
      const held = follow(key, onAbandoned);
      poller.start();
      try {
        if (!held.copy.isLocal && !(await reader.refresh(held.copy))) throw notFound('stream');
        return held;
      } catch (error) {
        held.release();
        throw error;
      }
    },
    take: roster.take,
    watch(copy) {
      poller.start();
      reader.refreshSoon(copy);
    },
    close() {
      stopHearing();
      poller.stop();
    },
  };
}
