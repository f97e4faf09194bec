import type { AttemptView } from '@debrief/contracts';
import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconKeyboard } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { PauseButton } from './pause-button.tsx';
import classes from './player.module.css';
import { SaveStatus } from './save-status.tsx';
import { Timer } from './timer/timer.tsx';
import { useSeconds } from './timer/use-server-clock.ts';
import type { PlayerModel } from './use-player.ts';

interface PlayerHeaderProps {
  attempt: AttemptView;
  player: PlayerModel;
}

export function PlayerHeader({ attempt, player }: PlayerHeaderProps) {
  const t = useTranslations('player');
  const { deadlineAt, startedAt, pausedMs } = attempt;
  const since = new Date(Date.parse(startedAt) + pausedMs).toISOString();
  const seconds = useSeconds(player.now, deadlineAt, since);
  useSubmitAtEnd(deadlineAt !== null && seconds === 0, player.submit.submit);
  return (
    <header className={classes.header}>
      <Link
        to="/quizzes/$quizId"
        params={{ quizId: attempt.quizId }}
        className={classes.leave}
        aria-label={t('leave')}
        title={t('leave')}
      >
        <IconArrowLeft size={20} stroke={1.6} aria-hidden="true" />
      </Link>
      <p className={classes.quiz}>
        <span data-content lang={attempt.language}>
          {attempt.quizTitle}
        </span>
        <small>{attempt.mode === 'exam' ? t('examMode') : t('studyMode')}</small>
      </p>
      <SaveStatus kept={player.kept} />
      <Timer
        seconds={seconds}
        hasDeadline={deadlineAt !== null}
        isHidden={player.isTimerHidden}
        onToggle={player.toggleTimer}
      />
      <PauseButton player={player} />
      <ActionIcon
        className={classes.keys}
        aria-label={t('keys.title')}
        onClick={() => player.dialogs.show('keys')}
      >
        <IconKeyboard size={20} stroke={1.6} />
      </ActionIcon>
    </header>
  );
}

/** The server closes the attempt anyway; asking at once spares the person the wait. */
function useSubmitAtEnd(isOver: boolean, submit: () => void): void {
  const latest = useRef(submit);
  latest.current = submit;
  useEffect(() => {
    if (isOver) latest.current();
  }, [isOver]);
}
