import { useEffect, useRef } from 'react';

/** A form that was opened by a button: the keyboard goes on in its first field. */
export function useFirstField() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current
      ?.querySelector<HTMLElement>('input:not([disabled]):not([type="hidden"]), select:not([disabled])')
      ?.focus();
  }, []);
  return form;
}
