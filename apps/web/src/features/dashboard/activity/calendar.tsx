import { type ReactNode, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useDayText } from '../../../ui/use-day-text.ts';
import { PointWalk } from '../progress-chart/point-walk.tsx';
import type { CalendarDay } from './build-calendar.ts';
import classes from './calendar.module.css';

/** A column for each week, a dot for each day: the more answers, the larger. */
export function Calendar({ days, children }: { days: readonly CalendarDay[]; children: ReactNode }) {
  const t = useTranslations('progress.activity');
  const [active, setActive] = useState(days.length - 1);
  const note = useDayNote();
  const day = days[active];
  return (
    <div className={classes.figure}>
      <PointWalk
        className={classes.calendar}
        label={t('walk')}
        count={days.length}
        active={active}
        note={day && note(day)}
        onActive={setActive}
        stride={7}
        rise={-1}
      >
        <Weekdays days={days} />
        <Months days={days} />
        {days.map((each, index) => (
          <span
            key={each.on}
            className={classes.day}
            data-size={each.size}
            data-active={index === active}
            style={{ gridColumn: each.week + 2, gridRow: each.weekday + 2 }}
            onPointerEnter={() => setActive(index)}
            onPointerDown={() => setActive(index)}
          >
            <span />
          </span>
        ))}
      </PointWalk>
      <div className={classes.words}>
        <p className={classes.readout} data-content>
          {day && note(day)}
        </p>
        {children}
      </div>
    </div>
  );
}

function useDayNote() {
  const t = useTranslations('progress.activity');
  const dayText = useDayText();
  return ({ on, answerCount, minutes }: CalendarDay) =>
    t('note', { day: dayText(on), count: answerCount, minutes: Math.round(minutes) });
}

/** Every second one is named. */
function Weekdays({ days }: { days: readonly CalendarDay[] }) {
  const format = useFormatter();
  return days.slice(0, 7).map(({ on, weekday }) =>
    weekday % 2 === 0 ? (
      <span key={on} className={classes.label} style={{ gridColumn: 1, gridRow: weekday + 2 }} data-content>
        {format.dateTime(new Date(`${on}T12:00:00Z`), { weekday: 'short', timeZone: 'UTC' })}
      </span>
    ) : null,
  );
}

/** Over the first week that begins in them. */
function Months({ days }: { days: readonly CalendarDay[] }) {
  const format = useFormatter();
  const mondays = days.filter(({ weekday }) => weekday === 0);
  const firsts = mondays.filter(({ on }, index) => on.slice(0, 7) !== mondays[index - 1]?.on.slice(0, 7));
  // The month of a first week alone would stand in the next one's place.
  const shown = firsts.filter(({ week }, index) => (firsts[index + 1]?.week ?? 99) - week > 1);
  return shown.map(({ on, week }) => (
    <span
      key={on}
      className={classes.month}
      style={{ gridColumn: `${week + 2} / span 2`, gridRow: 1 }}
      data-content
    >
      {format.dateTime(new Date(`${on}T12:00:00Z`), { month: 'short', timeZone: 'UTC' })}
    </span>
  ));
}
