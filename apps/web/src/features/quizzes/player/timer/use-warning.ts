import { useEffect, useRef, useState } from 'react';

/** Seconds before the end at which it is said, once each. */
const warnings = [600, 60];
const shownMs = 12_000;

/** The limit that was just passed, for some seconds; a clock that began below it never says so. */
export function useWarning(seconds: number, hasDeadline: boolean): number | null {
  const before = useRef(seconds);
  const [warning, setWarning] = useState<number | null>(null);
  useEffect(() => {
    const passed = warnings.findLast((each) => before.current > each && seconds <= each);
    before.current = seconds;
    if (passed !== undefined && hasDeadline) setWarning(passed);
  }, [seconds, hasDeadline]);
  useEffect(() => {
    if (warning === null) return;
    const timer = setTimeout(() => setWarning(null), shownMs);
    return () => clearTimeout(timer);
  }, [warning]);
  return warning;
}
