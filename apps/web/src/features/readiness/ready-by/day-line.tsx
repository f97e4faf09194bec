import { addDays, type CivilDate, daysBetween, furthestDays, type WhatIf } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { useFarDayText } from '../use-far-day-text.ts';
import classes from './day-line.module.css';

interface DayLineProps {
  today: CivilDate;
  result: WhatIf;
  examOn: CivilDate | null;
}

/** The coming year as a line: the day one is ready, the band it lies in, the exam. Near days have more room. */
export function DayLine({ today, result: { readyOn, earliestOn, latestOn }, examOn }: DayLineProps) {
  const t = useTranslations('readiness.whatIf');
  const dayText = useFarDayText(today);
  const place = (day: CivilDate) => 100 * Math.sqrt(Math.min(1, daysBetween(today, day) / furthestDays));
  const end = latestOn === null ? 100 : place(latestOn);
  const start = earliestOn === null ? null : place(earliestOn);
  const text = (day: CivilDate | null) => (day === null ? t('overAYear') : dayText(day));
  const label =
    readyOn === null
      ? t('axisNever')
      : t('axis', { day: text(readyOn), earliest: text(earliestOn), latest: text(latestOn) });
  const exam = examOn !== null && examOn >= today ? place(examOn) : null;
  return (
    <div className={classes.line} role="img" aria-label={label}>
      <div className={classes.track} aria-hidden="true">
        {start !== null && (
          <span
            className={classes.band}
            style={{ insetInlineStart: `${start}%`, width: `${end - start}%` }}
          />
        )}
        {exam !== null && <span className={classes.exam} style={{ insetInlineStart: `${exam}%` }} />}
        {readyOn !== null && (
          <span className={classes.dot} style={{ insetInlineStart: `${place(readyOn)}%` }} />
        )}
      </div>
      <div className={classes.labels} aria-hidden="true">
        <span>{t('now')}</span>
        {exam !== null && (
          <span
            className={classes.examLabel}
            style={{ insetInlineStart: `clamp(4rem, ${exam}%, 100% - 6rem)` }}
          >
            {t('examMark')}
          </span>
        )}
        <span>{dayText(addDays(today, furthestDays))}</span>
      </div>
    </div>
  );
}
