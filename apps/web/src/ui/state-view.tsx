import {
  IconAlertTriangle,
  IconLock,
  IconMapOff,
  IconPlugConnectedX,
  IconSparkles,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './state-view.module.css';

export const stateKinds = ['first-time', 'empty', 'error', 'offline', 'not-allowed', 'not-found'] as const;
export type StateKind = (typeof stateKinds)[number];

const icons: Record<StateKind, typeof IconLock> = {
  'first-time': IconSparkles,
  empty: IconSparkles,
  error: IconAlertTriangle,
  offline: IconPlugConnectedX,
  'not-allowed': IconLock,
  'not-found': IconMapOff,
};

export interface StateViewProps {
  kind: StateKind;
  title: string;
  /** What to do about it, or what will appear here. */
  children?: ReactNode;
  /** One button or link. */
  action?: ReactNode;
  /** As the only thing on a page its title is the page's heading. */
  isPage?: boolean;
}

/** Every page that has nothing to show says why and what to do next in this one shape. */
export function StateView({ kind, title, children, action, isPage = false }: StateViewProps) {
  const Icon = icons[kind];
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <section className={classes.state} role={kind === 'error' ? 'alert' : undefined} data-state={kind}>
      <Icon aria-hidden="true" className={classes.icon} stroke={1.5} />
      <Heading className={classes.title}>{title}</Heading>
      {children && <div className={classes.words}>{children}</div>}
      {action && <div className={classes.action}>{action}</div>}
    </section>
  );
}
