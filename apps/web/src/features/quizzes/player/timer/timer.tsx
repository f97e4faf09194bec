import { UnstyledButton } from '@mantine/core';
import { IconClock, IconClockOff } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { clockText } from './clock-text.ts';
import classes from './timer.module.css';
import { useWarning } from './use-warning.ts';

interface TimerProps {
  seconds: number;
  hasDeadline: boolean;
  isHidden: boolean;
  onToggle: () => void;
}

export function Timer({ seconds, hasDeadline, isHidden, onToggle }: TimerProps) {
  const t = useTranslations('player.timer');
  const isLast = hasDeadline && seconds <= 60;
  const warning = useWarning(seconds, hasDeadline);
  return (
    <>
      <UnstyledButton
        className={classes.timer}
        data-last={isLast}
        onClick={onToggle}
        aria-pressed={isHidden}
        aria-label={t('toggle')}
        title={t('toggle')}
      >
        {isHidden ? (
          <IconClockOff size={18} stroke={1.6} aria-hidden="true" />
        ) : (
          <IconClock size={18} stroke={1.6} aria-hidden="true" />
        )}
        {!isHidden && (
          <span className={classes.figures} role="timer" aria-live="off">
            {clockText(seconds)}
            <span className={classes.words}> {hasDeadline ? t('left') : t('elapsed')}</span>
          </span>
        )}
      </UnstyledButton>
      <span role="status" className={classes.announcement} data-shown={warning !== null}>
        {warning !== null && t('warning', { minutes: warning / 60 })}
      </span>
    </>
  );
}
