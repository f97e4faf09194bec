import { useEffect, useMemo, useState } from 'react';

/** The server's time, kept by this page's monotonic clock: a wrong or changed clock of the device does not matter. */
export function useServerClock(serverNow: string, receivedAt: number) {
  return useMemo(() => {
    const server = Date.parse(serverNow);
    const base = performance.now() - (Date.now() - receivedAt);
    return () => server + performance.now() - base;
  }, [serverNow, receivedAt]);
}

/** Whole seconds until `to` (or since `from`), by the server's clock. */
export function useSeconds(
  now: () => number,
  { until, since }: { until: string | null; since: string },
): number {
  const read = () =>
    Math.max(0, Math.round((until ? Date.parse(until) - now() : now() - Date.parse(since)) / 1_000));
  const [seconds, setSeconds] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(read()), 1_000);
    setSeconds(read());
    return () => clearInterval(timer);
  }, [now, until, since]);
  return seconds;
}
