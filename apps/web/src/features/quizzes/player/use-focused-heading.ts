import { useEffect, useRef } from 'react';

/** The heading of a new question takes the focus, so that it is read out and Tab goes on from there. */
export function useFocusedHeading(number: number) {
  const ref = useRef<HTMLHeadingElement>(null);
  const shown = useRef(number);
  useEffect(() => {
    if (shown.current === number) return;
    shown.current = number;
    document.getElementById('content')?.scrollTo(0, 0);
    ref.current?.focus({ preventScroll: true });
  }, [number]);
  return ref;
}
