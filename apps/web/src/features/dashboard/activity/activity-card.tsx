import type { DashboardBody } from '@debrief/contracts';
import { localDate } from '@debrief/core';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTimeZone, useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { useDurationText } from '../../../ui/use-duration-text.ts';
import classes from './activity-card.module.css';
import { ActivityTable } from './activity-table.tsx';
import { buildCalendar, type CalendarDay } from './build-calendar.ts';
import { Calendar } from './calendar.tsx';

const views = ['chart', 'table'] as const;

/** When a person worked in the last twelve weeks. It counts days, not days in a row: a pause is no loss. */
export function ActivityCard({ activity }: Pick<DashboardBody, 'activity'>) {
  const t = useTranslations('progress.activity');
  const chart = useTranslations('progress.chart');
  const [view, setView] = useState<(typeof views)[number]>('chart');
  const days = buildCalendar(activity, localDate(new Date(), useTimeZone() ?? 'UTC'));
  const worked = days.filter(({ answerCount }) => answerCount > 0);
  const switcher = (
    <SegmentedControl
      aria-label={chart('view')}
      value={view}
      onChange={(value) => setView(value as (typeof views)[number])}
      data={views.map((value) => ({ value, label: chart(`views.${value}`) }))}
    />
  );
  return (
    <Card title={t('title')} aside={worked.length > 1 && switcher}>
      {worked.length > 1 && view === 'table' && <ActivityTable days={worked} />}
      {worked.length > 1 && view === 'chart' ? (
        <Calendar days={days}>
          <Caption worked={worked} />
        </Calendar>
      ) : (
        <Caption worked={worked} />
      )}
    </Card>
  );
}

function Caption({ worked }: { worked: readonly CalendarDay[] }) {
  const t = useTranslations('progress.activity');
  const format = useFormatter();
  const duration = useDurationText();
  const answers = worked.reduce((sum, day) => sum + day.answerCount, 0);
  const minutes = worked.reduce((sum, day) => sum + day.minutes, 0);
  const values = {
    days: worked.length,
    answers: format.number(answers),
    time: duration(Math.round(minutes) * 60_000),
  };
  return <p className={classes.caption}>{worked.length === 0 ? t('none') : t('caption', values)}</p>;
}
