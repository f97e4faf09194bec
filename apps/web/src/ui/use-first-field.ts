import { useEffect, useRef } from 'react';

/** What was opened by a button: the keyboard goes on in its first field. What stands open from the start takes nothing. */
export function useFirstField<Opened extends HTMLElement = HTMLFormElement>(isOpened = true) {
  const opened = useRef<Opened>(null);
  useEffect(() => {
    if (!isOpened) return;
    opened.current
      ?.querySelector<HTMLElement>('input:not([disabled]):not([type="hidden"]), select:not([disabled])')
      ?.focus();
  }, [isOpened]);
  return opened;
}
