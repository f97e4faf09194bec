import { minReadinessAnswers, type NotEnoughData as NotEnough } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Meter } from '../../ui/meter.tsx';
import classes from './not-enough-data.module.css';

/** No figure is better than a wrong one: says what is missing. */
export function NotEnoughData({ answerCount, missingCount }: NotEnough) {
  const t = useTranslations('progress.readiness');
  const values = { count: answerCount, needed: minReadinessAnswers };
  return (
    <>
      <p className={classes.title}>{t('notEnough', { missing: missingCount })}</p>
      <Meter percent={(100 * answerCount) / minReadinessAnswers} label={t('answersSoFar', values)} />
      <p className={classes.words}>{t('notEnoughWhy', values)}</p>
    </>
  );
}
