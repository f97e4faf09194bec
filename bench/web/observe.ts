/** What the browser says of a page, as it stands in `window.seen`. */
export interface Seen {
  lcpMs: number;
  /** What it was. */
  lcpOf: string;
  cls: number;
  /** Of the slowest interaction: from the event to the next paint. */
  interactionMs: number;
  /** Long tasks beyond 50 ms each, from the first paint on. */
  blockingMs: number;
}

interface Entry {
  startTime: number;
  duration: number;
  element?: { tagName: string };
  size: number;
  value: number;
  hadRecentInput: boolean;
  interactionId: number;
}

/** The browser's own, of which Node's has less. */
export type BrowserObserver = new (
  hear: (list: { getEntries(): Entry[] }) => void,
) => { observe(options: object): void; disconnect(): void };

/** Runs in the page before anything else; the entries that came before are buffered by the browser. */
export function observe(): void {
  const seen: Seen = { lcpMs: 0, lcpOf: '', cls: 0, interactionMs: 0, blockingMs: 0 };
  Object.assign(globalThis, { seen });
  const Observer = PerformanceObserver as unknown as BrowserObserver;
  const watch = (type: string, hear: (entry: Entry) => void, more: object = {}) =>
    new Observer((list) => {
      for (const entry of list.getEntries()) hear(entry);
    }).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', ({ startTime, element, size }) => {
    seen.lcpMs = startTime;
    seen.lcpOf = `${element?.tagName.toLowerCase() ?? 'gone'} of ${size} px`;
  });
  watch('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.cls += value;
  });
  const hearEvent = ({ interactionId, duration }: Entry) => {
    if (interactionId > 0) seen.interactionMs = Math.max(seen.interactionMs, duration);
  };
  watch('event', hearEvent, { durationThreshold: 16 });
  watch('longtask', ({ duration }) => {
    seen.blockingMs += Math.max(0, duration - 50);
  });
}
