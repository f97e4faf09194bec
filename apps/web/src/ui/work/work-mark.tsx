import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconHourglassLow,
  IconPlayerStop,
  IconSparkles2Off,
} from '@tabler/icons-react';
import type { WorkState } from './work-state.ts';
import classes from './work-status.module.css';

const icons = {
  queued: IconClock,
  partial: IconCircleDashed,
  done: IconCircleCheck,
  failed: IconAlertTriangle,
  cancelled: IconPlayerStop,
  quota: IconHourglassLow,
  off: IconSparkles2Off,
} as const;

/** The state at a glance; the words beside it say it too. */
export function WorkMark({ state }: { state: WorkState }) {
  if (state.is === 'running') return <span className={classes.pulse} aria-hidden="true" />;
  const Icon = icons[state.is];
  return <Icon className={classes.icon} size={18} stroke={1.6} aria-hidden="true" />;
}
