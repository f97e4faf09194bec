import { Button } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Bar } from '../bar.tsx';
import { FailureLine } from '../failure-line.tsx';
import { useWorkWords } from './use-work-words.ts';
import { WorkMark } from './work-mark.tsx';
import type { WorkState } from './work-state.ts';
import classes from './work-status.module.css';

export interface WorkStatusProps {
  state: WorkState;
  /** Instead of the sentence that fits every kind of work. */
  words?: ReactNode;
  /** Left out where it cannot be stopped, or not by this person. */
  onCancel?: () => void;
  isCancelling?: boolean;
  onRetry?: () => void;
  isRetrying?: boolean;
  retryLabel?: string;
  /** Of stopping or trying again. */
  error?: unknown;
}

/** Where a piece of work stands, drawn and said, with what can be done about it. The same for streams and jobs. */
export function WorkStatus({ state, words, ...actions }: WorkStatusProps) {
  const say = useWorkWords();
  const percent = state.is === 'running' ? state.percent : null;
  return (
    <div className={classes.status} data-is={state.is}>
      <div className={classes.line}>
        <p role="status" className={classes.words}>
          <WorkMark state={state} />
          <span>{words ?? say(state)}</span>
        </p>
        <Actions state={state} {...actions} />
      </div>
      {percent !== null && <Bar percent={percent} />}
      <FailureLine error={actions.error} />
    </div>
  );
}

function Actions({ state, ...props }: Omit<WorkStatusProps, 'words'>) {
  const t = useTranslations('work');
  const canStop = state.is === 'queued' || (state.is === 'running' && !state.isStopping);
  if (canStop && props.onCancel)
    return (
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconPlayerStop size={18} stroke={1.6} aria-hidden="true" />}
        loading={props.isCancelling}
        onClick={props.onCancel}
      >
        {t('stop')}
      </Button>
    );
  const canBegin = state.is === 'failed' || state.is === 'cancelled' || state.is === 'partial';
  if (canBegin && props.onRetry)
    return (
      <Button
        variant="default"
        leftSection={<IconRefresh size={18} stroke={1.6} aria-hidden="true" />}
        loading={props.isRetrying}
        onClick={props.onRetry}
      >
        {props.retryLabel ?? t('retry')}
      </Button>
    );
  return null;
}
