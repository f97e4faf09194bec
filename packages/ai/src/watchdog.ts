import type { Timeouts } from './settings.ts';

/** Which wait ran out. */
export type Bark = 'first-chunk' | 'chunk' | 'total';

/** Watches one try. `signal` aborts when a wait runs out or the person stops; `heard` says that the model spoke. */
export interface Watchdog {
  signal: AbortSignal;
  heard(): void;
  /** Which wait ran out, or null. */
  bark(): Bark | null;
  /** Closes the connection of a try that is given up. */
  abandon(): void;
  /** Ends the watch. */
  end(): void;
}

/**
 * Starts the watch at once, so that a provider which takes the request and stays silent is covered too.
 */
export function startWatchdog(timeouts: Timeouts, stop: AbortSignal | undefined): Watchdog {
  const controller = new AbortController();
  let bark: Bark | null = null;
  const onTimeout = (which: Bark) => () => {
    bark ??= which;
    controller.abort(new DOMException(`The model's ${which} timeout ran out.`, 'TimeoutError'));
  };
  const onStop = () => controller.abort(stopError());
  const total = later(onTimeout('total'), timeouts.totalMs);
  const first = later(onTimeout('first-chunk'), timeouts.firstChunkMs);
  let between: NodeJS.Timeout | undefined;
  const listenNext = () => {
    clearTimeout(first);
    between = later(onTimeout('chunk'), timeouts.chunkMs);
  };
  stop?.addEventListener('abort', onStop, { once: true });
  if (stop?.aborted) onStop();
  return {
    signal: controller.signal,
    heard: () => (between ? between.refresh() : listenNext()),
    bark: () => bark,
    abandon: () => controller.abort(stopError()),
    end() {
      for (const timer of [total, first, between]) clearTimeout(timer);
      stop?.removeEventListener('abort', onStop);
    },
  };
}

/** The error with which a call ends that a person stopped. */
export function stopError(): DOMException {
  return new DOMException('The call was stopped.', 'AbortError');
}

// Node turns a wait of more than 2^31 ms into one of 1 ms.
function later(run: () => void, ms: number): NodeJS.Timeout | undefined {
  return ms < 2 ** 31 ? setTimeout(run, ms) : undefined;
}
