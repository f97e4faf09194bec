import { useCallback, useEffect, useMemo, useState } from 'react';

/** The server's time, kept by this page's monotonic clock: a wrong or changed clock of the device does not matter. */
export function useServerClock(serverNow: string, receivedAt: number) {
  return useMemo(() => {
    const server = Date.parse(serverNow);
    const base = performance.now() - (Date.now() - receivedAt);
    return () => server + performance.now() - base;
  }, [serverNow, receivedAt]);
}

/** Whole seconds `until` an instant (or else `since` one), by the server's clock. */
export function useSeconds(now: () => number, until: string | null, since: string): number {
  const read = useCallback(() => {
    const ms = until ? Date.parse(until) - now() : now() - Date.parse(since);
    return Math.max(0, Math.round(ms / 1_000));
  }, [now, until, since]);
  const [seconds, setSeconds] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(read()), 1_000);
    setSeconds(read());
    return () => clearInterval(timer);
  }, [read]);
  return seconds;
}
