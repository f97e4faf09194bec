import type { TopicDetail } from '@debrief/contracts';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import classes from './history-card.module.css';
import { HistoryChart } from './history-chart.tsx';
import { curvesOf } from './history-geometry.ts';
import { HistoryTable } from './history-table.tsx';

const views = ['chart', 'table'] as const;

/** Mastery over time and, without practice, in the weeks to come: as a curve, as a table, in one sentence. */
export function HistoryCard({ detail }: { detail: TopicDetail }) {
  const t = useTranslations('mastery.history');
  const format = useFormatter();
  const [view, setView] = useState<(typeof views)[number]>('chart');
  const curves = curvesOf(detail);
  const day = (at: number) => format.dateTime(new Date(at), { day: 'numeric', month: 'short' });
  const { topic, changes } = detail;
  const marks = changes
    .filter(({ topicId }) => topicId === topic.topicId)
    .map(({ sittingId, at, to }) => ({ id: sittingId, at: Date.parse(at), mastery: to }));
  const switcher = (
    <SegmentedControl
      aria-label={t('view')}
      value={view}
      onChange={(value) => setView(value as (typeof views)[number])}
      data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
    />
  );
  return (
    <Card title={t('title')} aside={switcher}>
      {view === 'chart' ? (
        <HistoryChart
          curves={curves}
          marks={marks}
          days={[day(curves.from), day(curves.now), day(curves.to)]}
        />
      ) : (
        <HistoryTable curves={curves} />
      )}
      <p className={classes.caption}>
        {t('caption', {
          from: Math.round(curves.past[0]?.mastery ?? 0),
          to: Math.round(topic.mastery),
          ahead: Math.round(curves.ahead.at(-1)?.mastery ?? topic.mastery),
          day: day(curves.to),
        })}
      </p>
    </Card>
  );
}
