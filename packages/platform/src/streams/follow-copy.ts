import type { AiWaiting } from '@debrief/contracts';
import { nextPart } from './next-part.ts';
import type { StreamCopies } from './stream-copies.ts';
import type { FollowOptions, StreamKey, StreamPart } from './stream-ledger.ts';

/** Reads at the follower's pace: what it has not asked for yet is one larger part later. */
export async function* followCopy(
  copies: StreamCopies,
  key: StreamKey,
  { after, signal, onAbandoned }: FollowOptions,
): AsyncGenerator<StreamPart> {
  const { copy, release } = await copies.open(key, onAbandoned);
  let told: AiWaiting | null = null;
  try {
    for (let place = after; !signal.aborted; ) {
      const part = nextPart(copy.known, place, told);
      if (!part) {
        await copy.change(signal);
        continue;
      }
      place = part.place;
      if (part.type === 'waiting') told = part.waiting;
      yield part;
      if (part.type === 'end') return;
    }
  } finally {
    release();
  }
}
