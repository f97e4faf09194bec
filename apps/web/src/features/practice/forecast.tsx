import type { PracticeSummary } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './practice.module.css';

/** How many come back on which day, drawn and in numbers. */
export function Forecast({ days }: { days: PracticeSummary['forecast'] }) {
  const t = useTranslations('practice');
  const format = useFormatter();
  const most = Math.max(1, ...days.map((day) => day.count));
  return (
    <ol className={classes.forecast} aria-label={t('forecast')}>
      {days.map(({ on, count }, index) => {
        const day = format.dateTime(new Date(`${on}T12:00:00Z`), { weekday: 'short', timeZone: 'UTC' });
        return (
          <li key={on} className={classes.day}>
            <span className={classes.count}>{count}</span>
            <span className={classes.column} aria-hidden="true">
              <span style={{ height: `${(100 * count) / most}%` }} />
            </span>
            {index === 0 ? <span>{t('today')}</span> : <span data-content>{day}</span>}
          </li>
        );
      })}
    </ol>
  );
}
