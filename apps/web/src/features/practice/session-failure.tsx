import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { readFailure } from '../../errors/read-failure.ts';
import { FailureLine } from '../../ui/failure-line.tsx';
import classes from './practice.module.css';
import type { PracticeSession } from './use-practice-session.ts';

/** What happened elsewhere makes the question go by; the rest may be tried again. */
const passing = new Set(['card-answered', 'question-changed', 'question-left-practice']);

export function SessionFailure({ session }: { session: PracticeSession }) {
  const t = useTranslations('practice');
  const reason = session.error && readFailure(session.error).reason;
  if (reason && passing.has(reason))
    return (
      <div role="alert" className={classes.passed}>
        <p>{t('changedMeanwhile')}</p>
        <Button onClick={session.skip}>{t('nextOne')}</Button>
      </div>
    );
  return <FailureLine error={session.error} />;
}
