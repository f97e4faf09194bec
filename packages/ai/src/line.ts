import type { AiWaiting } from '@debrief/contracts';
import { createPacer } from './pacer.ts';
import type { GateLimits } from './provider-gate.ts';
import { createTurns } from './turns.ts';
import { stopError } from './watchdog.ts';

/** How somebody stands in line. */
export interface Standing {
  maxWaitMs: number;
  stop: AbortSignal | undefined;
  /** Told on joining and when the place changes, at most a few times a second. */
  onMove(waiting: AiWaiting): void;
}

/** So many at a time and a minute; the others stand in line, first come first served. */
export interface Line {
  /** False when the line is too long or the wait was, or when all were sent away. Throws an AbortError on a stop. */
  join(how: Standing): Promise<boolean> | boolean;
  leave(): void;
  /** Nobody is let in for so long. */
  closeFor(ms: number): void;
  sendAway(): void;
  inside(): number;
  waiting(): number;
}

interface Waiter {
  standing: Standing;
  toldPlace: number;
  until: number;
  end(isLetIn: boolean): void;
}

type LineLimits = Pick<GateLimits, 'concurrency' | 'queueLength' | 'requestsPerMinute'>;

const TELL_EVERY_MS = 250;

/** An empty line. */
export function createLine(limits: LineLimits): Line {
  const pacer = createPacer(limits.requestsPerMinute);
  const turns = createTurns(limits.concurrency);
  const waiters = new Set<Waiter>();
  let timer: NodeJS.Timeout | undefined;
  let telling: NodeJS.Timeout | undefined;

  const expectedMs = (place: number) => Math.round(Math.max(pacer.waitMs(place), turns.waitMs(place)));
  const enter = () => {
    pacer.take();
    turns.take();
  };
  function tell(waiter: Waiter, place: number) {
    if (waiter.toldPlace === place) return;
    waiter.toldPlace = place;
    waiter.standing.onMove({ place, expectedMs: expectedMs(place) });
  }
  function tellAll() {
    telling = undefined;
    let place = 0;
    for (const waiter of waiters) tell(waiter, ++place);
  }
  // Lets in whoever may go now, and comes back when the next one may.
  function letIn() {
    clearTimeout(timer);
    for (const waiter of waiters) {
      if (!turns.isFree()) return;
      const waitMs = pacer.waitMs(1);
      if (waitMs > 0) {
        timer = setTimeout(letIn, Math.ceil(waitMs));
        return;
      }
      enter();
      waiter.end(true);
    }
  }
  function remove(waiter: Waiter) {
    waiters.delete(waiter);
    if (waiters.size > 0) telling ??= setTimeout(tellAll, TELL_EVERY_MS);
    else for (const each of [timer, telling]) clearTimeout(each);
    if (waiters.size === 0) telling = undefined;
  }
  function stand(standing: Standing): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(patience);
        standing.stop?.removeEventListener('abort', onStop);
        remove(waiter);
        settle();
      };
      const waiter: Waiter = {
        standing,
        toldPlace: 0,
        until: performance.now() + standing.maxWaitMs,
        end: (isLetIn) => finish(() => resolve(isLetIn)),
      };
      const onStop = () => finish(() => reject(stopError()));
      const patience = setTimeout(() => waiter.end(false), standing.maxWaitMs);
      standing.stop?.addEventListener('abort', onStop, { once: true });
      waiters.add(waiter);
      tell(waiter, waiters.size);
      letIn();
    });
  }

  return {
    join(standing) {
      if (standing.stop?.aborted) throw stopError();
      const place = waiters.size + 1;
      const waitMs = pacer.waitMs(place);
      if (place === 1 && waitMs === 0 && turns.isFree()) {
        enter();
        return true;
      }
      return waitMs <= standing.maxWaitMs && place <= limits.queueLength && stand(standing);
    },
    leave() {
      turns.giveBack();
      letIn();
    },
    closeFor(ms) {
      pacer.closeFor(ms);
      const openAt = performance.now() + ms;
      for (const waiter of waiters) if (openAt > waiter.until) waiter.end(false);
      letIn();
    },
    sendAway() {
      for (const waiter of waiters) waiter.end(false);
    },
    inside: turns.taken,
    waiting: () => waiters.size,
  };
}
