import type { ExamMode } from '@debrief/contracts';
import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './exam-day.module.css';

type Days = NonNullable<ExamMode['plan']>['days'];

/** What each day asks for against what it has: drawn, or as a table. */
export function MinutesADay({ days }: { days: Days }) {
  const t = useTranslations('practice.exam');
  const [isTable, setIsTable] = useState(false);
  return (
    <section aria-label={t('minutesADay')}>
      <div className={classes.head}>
        <h3 className={classes.heading}>{t('minutesADay')}</h3>
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.toggle}
          onClick={() => setIsTable(!isTable)}
        >
          {isTable ? t('asChart') : t('asTable')}
        </Button>
      </div>
      {isTable ? <DaysTable days={days} /> : <DaysChart days={days} />}
    </section>
  );
}

function useDayText() {
  const format = useFormatter();
  return (on: string) =>
    format.dateTime(new Date(`${on}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

function DaysChart({ days }: { days: Days }) {
  const t = useTranslations('practice.exam');
  const dayText = useDayText();
  const most = Math.max(1, ...days.map((day) => Math.max(day.minutes, day.freeMinutes)));
  const [first, last] = [days[0], days.at(-1)];
  return (
    <div role="img" aria-label={t('minutesADay')}>
      <div className={classes.columns}>
        {days.map(({ on, minutes, freeMinutes }) => (
          <span key={on} className={classes.free} style={{ height: `${(100 * freeMinutes) / most}%` }}>
            <span style={{ height: `${Math.min(100, (100 * minutes) / Math.max(1, freeMinutes))}%` }} />
          </span>
        ))}
      </div>
      {first && last && (
        <div className={classes.ends} data-content>
          <span>{dayText(first.on)}</span>
          <span>{dayText(last.on)}</span>
        </div>
      )}
    </div>
  );
}

function DaysTable({ days }: { days: Days }) {
  const t = useTranslations('practice.exam');
  const dayText = useDayText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <div className={classes.scroll} tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('day')}</Table.Th>
            <Table.Th>{t('planned')}</Table.Th>
            <Table.Th>{t('free')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {days.map(({ on, minutes, freeMinutes }) => (
            <Table.Tr key={on}>
              <Table.Td data-content>{dayText(on)}</Table.Td>
              <Table.Td>{t('minutes', { minutes })}</Table.Td>
              <Table.Td>{t('minutes', { minutes: freeMinutes })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
