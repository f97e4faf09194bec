import { createStreamCopy, type StreamCopy } from './stream-copy.ts';
import type { StreamKey } from './stream-ledger.ts';

/** The copies of this process, one for each stream that is written or followed here. */
export interface CopyRoster {
  /** Makes it if need be; it is gone when everybody has let go. */
  take(key: StreamKey): { copy: StreamCopy; release(): void };
  find(name: string): StreamCopy | undefined;
  mirrors(): StreamCopy[];
}

export function createCopyRoster(): CopyRoster {
  const byName = new Map<string, StreamCopy>();
  return {
    take(key) {
      const name = nameOfStream(key);
      const copy = byName.get(name) ?? createStreamCopy(key);
      byName.set(name, copy);
      copy.users++;
      let isHeld = true;
      const release = () => {
        if (isHeld && --copy.users === 0) byName.delete(name);
        isHeld = false;
      };
      return { copy, release };
    },
    find: (name) => byName.get(name),
    mirrors: () => [...byName.values()].filter((copy) => !copy.isLocal),
  };
}

/** One word for a key. */
export function nameOfStream({ userId, ownerKind, ownerId }: StreamKey): string {
  return `${userId} ${ownerKind} ${ownerId}`;
}
