import { useDocumentVisibility } from '@mantine/hooks';
import { useCallback, useEffect, useRef } from 'react';

/** Counts the time each question is on a visible screen, on top of what earlier visits took. */
export function useTimeOnQuestion(questionVersionId: string, before: ReadonlyMap<string, number>) {
  const isVisible = useDocumentVisibility() === 'visible';
  const spent = useRef(new Map<string, number>());
  const running = useRef<{ id: string; since: number } | null>(null);

  const book = useCallback(() => {
    if (!running.current) return;
    const { id, since } = running.current;
    const now = performance.now();
    spent.current.set(id, (spent.current.get(id) ?? 0) + now - since);
    running.current = { id, since: now };
  }, []);

  useEffect(() => {
    running.current = isVisible ? { id: questionVersionId, since: performance.now() } : null;
    return book;
  }, [questionVersionId, isVisible, book]);

  return useCallback(
    (id: string) => {
      book();
      return Math.round((before.get(id) ?? 0) + (spent.current.get(id) ?? 0));
    },
    [book, before],
  );
}
