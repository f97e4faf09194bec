import { useDocumentVisibility } from '@mantine/hooks';
import { useCallback, useEffect, useRef } from 'react';

/** Counts how long something has been on a visible screen. Returns how to read it, in milliseconds. */
export function useVisibleTime(shown: string): () => number {
  const isVisible = useDocumentVisibility() === 'visible';
  const spent = useRef({ shown: '', ms: 0, since: null as number | null });
  useEffect(() => {
    if (spent.current.shown !== shown) spent.current = { shown, ms: 0, since: null };
    const time = spent.current;
    if (!isVisible) return;
    time.since = performance.now();
    return () => {
      time.ms += performance.now() - (time.since ?? performance.now());
      time.since = null;
    };
  }, [shown, isVisible]);
  return useCallback(() => {
    const { ms, since } = spent.current;
    return Math.round(ms + (since === null ? 0 : performance.now() - since));
  }, []);
}
