import type { AnyCall } from './house.ts';
import { createTelling, type GatewayEvent, type Telling } from './telling.ts';
import { stopError } from './watchdog.ts';

/** A question on its way to the models, and all who wait for its answer. */
export interface Flight<Landing> {
  /**
   * Hears what has been said so far and what comes, until it lands. Throws an AbortError when this caller stops, and
   * whatever the flight throws. It goes on as long as anybody is aboard.
   */
  board(caller: Pick<AnyCall, 'telling' | 'options'>): Promise<Landing>;
}

/** The questions that are on their way in this process, by their key. */
export interface Flights<Landing> {
  find(key: string): Flight<Landing> | undefined;
  /** `fly` speaks to all aboard and is stopped when the last one leaves. */
  start(key: string, fly: (telling: Telling, signal: AbortSignal) => Promise<Landing>): Flight<Landing>;
}

/** None yet. */
export function createFlights<Landing>(): Flights<Landing> {
  const open = new Map<string, Flight<Landing>>();
  return {
    find: (key) => open.get(key),
    start(key, fly) {
      const close = () => {
        if (open.get(key) === flight) open.delete(key);
      };
      const flight = takeOff(fly, close);
      open.set(key, flight);
      return flight;
    },
  };
}

function takeOff<Landing>(
  fly: (telling: Telling, signal: AbortSignal) => Promise<Landing>,
  close: () => void,
): Flight<Landing> {
  const stop = new AbortController();
  const aboard = new Set<Telling>();
  let said = '';
  const tell = (event: GatewayEvent) => {
    if (event.type === 'delta') said += event.text;
    else if (event.type === 'reset') said = '';
    for (const telling of aboard) telling.relay(event);
  };
  const landing = fly(createTelling(tell), stop.signal).finally(close);
  landing.catch(() => {}); // Whoever is aboard hears of it.
  return {
    board({ telling, options: { signal } }) {
      if (said !== '') telling.relay({ type: 'delta', text: said });
      aboard.add(telling);
      return new Promise((resolve, reject) => {
        const onStop = () => {
          aboard.delete(telling);
          if (aboard.size > 0) return reject(stopError());
          // The last one waits until the books are closed; nobody else may board what is ending.
          close();
          stop.abort(stopError());
        };
        const off = () => signal?.removeEventListener('abort', onStop);
        signal?.addEventListener('abort', onStop, { once: true });
        landing.then(resolve, reject).finally(off);
        if (signal?.aborted) onStop();
      });
    },
  };
}
