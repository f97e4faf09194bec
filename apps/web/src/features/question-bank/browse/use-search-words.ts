import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

const route = getRouteApi('/app/questions');

/**
 * What is typed is asked at once if nothing is on its way, otherwise when the answer is there: one search at a time,
 * and the last words are always asked.
 */
export function useSearchWords(isFetching: boolean) {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [words, setWords] = useState(q);
  const asked = useRef(q);
  useEffect(() => {
    // The address was changed by somebody else: going back, or a link.
    if (q === asked.current) return;
    asked.current = q;
    setWords(q);
  }, [q]);
  useEffect(() => {
    const next = words.trim();
    if (isFetching || next === asked.current) return;
    asked.current = next;
    void navigate({ search: (now) => ({ ...now, q: next || undefined }), replace: true });
  }, [words, isFetching, navigate]);
  return [words, setWords] as const;
}
