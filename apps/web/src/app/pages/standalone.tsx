import type { ReactNode } from 'react';
import { useHasMain } from '../layout/has-main.ts';
import classes from './standalone.module.css';

/** A state in place of a page: inside a layout it fills the main part, without one it is the main part. */
export function Standalone({ children }: { children: ReactNode }) {
  const hasMain = useHasMain();
  if (hasMain) return <div className={classes.standalone}>{children}</div>;
  return (
    <main id="content" tabIndex={-1} className={classes.standalone}>
      {children}
    </main>
  );
}
