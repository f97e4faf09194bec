import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './disclosure.module.css';

interface DisclosureProps {
  label: ReactNode;
  children: ReactNode;
  onOpen?: () => void;
}

/** Something that opens: the reason behind a number, the rest of a list. */
export function Disclosure({ label, children, onOpen }: DisclosureProps) {
  return (
    <details className={classes.disclosure} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
      <summary className={classes.summary}>
        <IconChevronRight aria-hidden="true" size={18} stroke={2} className={classes.chevron} />
        {label}
      </summary>
      <div className={classes.content}>{children}</div>
    </details>
  );
}
