import { useEffect, useRef } from 'react';

/** The question scrolls in itself, between header and footer: it has to hold the focus for Space and Page Down to do so. */
export function useScrollerForKeys() {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
