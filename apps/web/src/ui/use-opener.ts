import { useDisclosure } from '@mantine/hooks';
import { useRef } from 'react';

/** For what is loaded when it is opened: the focus goes back to the button that opened it. */
export function useOpener() {
  const [isOpen, { open, close }] = useDisclosure(false);
  const opener = useRef<HTMLButtonElement>(null);
  const giveBack = () => {
    close();
    // After what was open has let go of the focus.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return { opener, isOpen, open, close: giveBack, leave: close };
}
