import type { AiWaiting } from '@debrief/contracts';

/** Why the text so far is void. */
export type ResetReason = 'retry' | 'next-model' | 'rules' | 'repaired';

/**
 * What a reader receives: the text of an answer piece by piece. After a `reset` everything before it is void. `waiting`
 * tells of a place in a provider's line; it is over with whatever comes next.
 */
export type GatewayEvent =
  | { type: 'reset'; reason: ResetReason }
  | { type: 'delta'; text: string }
  | ({ type: 'waiting' } & AiWaiting);

/** Tells one reader one answer, however many tries it takes. */
export interface Telling {
  delta(text: string): void;
  /** The call stands in a provider's line. */
  wait(waiting: AiWaiting): void;
  /** Passes on what another telling said. */
  relay(event: GatewayEvent): void;
  /** What was told is void. The reader is told with the next delta, so that the old text stands until then. */
  startOver(reason: ResetReason): void;
  /** Milliseconds from the beginning to the first delta of the text that stands; null when there is none. */
  timeToFirstMs(): number | null;
}

/** Begins now. */
export function createTelling(emit: (event: GatewayEvent) => void): Telling {
  const startedAt = performance.now();
  let firstAt: number | null = null;
  let pending: ResetReason | null = null;
  return {
    delta(text) {
      if (pending) emit({ type: 'reset', reason: pending });
      pending = null;
      firstAt ??= performance.now();
      emit({ type: 'delta', text });
    },
    relay(event) {
      if (event.type === 'delta') firstAt ??= performance.now();
      else if (event.type === 'reset') firstAt = null;
      emit(event);
    },
    wait: (waiting) => emit({ type: 'waiting', ...waiting }),
    startOver(reason) {
      if (firstAt !== null || pending) pending = reason;
      firstAt = null;
    },
    timeToFirstMs: () => (firstAt === null ? null : Math.round(firstAt - startedAt)),
  };
}
