import type { StudyPlan } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import classes from './plan-strip.module.css';
import { longestOf, type StripDay, stripWeeks } from './strip-days.ts';

/** The weeks at a glance: what is planned for each day against what there is, days off, today and the exam. */
export function PlanStrip({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('plan.strip');
  const weeks = stripWeeks(plan);
  const longest = longestOf(weeks);
  return (
    <Card title={t('title')}>
      <div className={classes.weeks}>
        {weeks.map((week) => (
          <ol key={week[0]?.on} className={classes.week}>
            {week.map((day) => (
              <Day key={day.on} day={day} longest={longest} />
            ))}
          </ol>
        ))}
      </div>
      <p className={classes.caption}>{t('caption')}</p>
    </Card>
  );
}

function Day({ day, longest }: { day: StripDay; longest: number }) {
  const t = useTranslations('plan.strip');
  const format = useFormatter();
  const dayText = useDayText();
  const at = new Date(`${day.on}T12:00:00Z`);
  const tall = (minutes: number) => ({ height: `${(minutes / longest) * 100}%` });
  return (
    <li
      className={classes.day}
      data-today={day.isToday}
      data-past={day.isPast}
      data-off={day.isOff}
      data-exam={day.isExam}
      aria-current={day.isToday ? 'date' : undefined}
    >
      <span className={classes.hidden}>{useDayWords(day, dayText(day.on))}</span>
      <span className={classes.bar} aria-hidden>
        <span className={classes.available} style={tall(day.available)} />
        <span className={classes.planned} style={tall(day.planned)} />
        <span className={classes.done} style={tall(day.done)} />
        {day.isExam && <span className={classes.mark}>{t('exam')}</span>}
        {day.isOff && !day.isExam && <span className={classes.mark}>{t('off')}</span>}
      </span>
      <span className={classes.minutes} aria-hidden>
        {day.planned > 0 && <span data-content>{format.number(day.planned)}</span>}
      </span>
      <span className={classes.name} aria-hidden data-content>
        {format.dateTime(at, { timeZone: 'UTC', weekday: 'short' })}
        <span className={classes.number}>{format.dateTime(at, { timeZone: 'UTC', day: 'numeric' })}</span>
      </span>
    </li>
  );
}

function useDayWords({ planned, done, available, isOff, isExam }: StripDay, day: string): string {
  const t = useTranslations('plan.strip');
  if (isExam) return t('examWords', { day });
  if (isOff) return t('offWords', { day });
  return t('dayWords', { day, planned, done, available });
}
