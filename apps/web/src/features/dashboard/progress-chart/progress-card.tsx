import type { Dashboard } from '@debrief/contracts';
import type { DashboardBody } from '@debrief/core';
import { SegmentedControl, Skeleton } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { WhenSeen } from '../../../ui/when-seen.tsx';
import classes from './progress-card.module.css';
import { ProgressTable } from './progress-table.tsx';

const LineChart = lazy(() => import('./line-chart.tsx').then((module) => ({ default: module.LineChart })));

interface ProgressCardProps {
  body: DashboardBody;
  names: Dashboard['names'];
}

/** Every score of the last 30 days: as a line, as a table, and in one sentence. */
export function ProgressCard({ body, names }: ProgressCardProps) {
  const t = useTranslations('progress.chart');
  const [view, setView] = useState('chart');
  const caption = useCaption()(body);
  const entries = useEntries()(body, names);
  const switcher = (
    <SegmentedControl
      size="sm"
      aria-label={t('view')}
      value={view}
      onChange={setView}
      data={[
        { value: 'chart', label: t('asChart') },
        { value: 'table', label: t('asTable') },
      ]}
    />
  );
  return (
    <Card title={t('title')} aside={switcher}>
      {view === 'chart' ? (
        <figure className={classes.figure}>
          <WhenSeen placeholder={<Skeleton height="15rem" />}>
            <Suspense fallback={<Skeleton height="15rem" />}>
              <LineChart entries={entries} mean={body.overallProgress} label={caption} />
            </Suspense>
          </WhenSeen>
          <figcaption className={classes.caption}>{caption}</figcaption>
        </figure>
      ) : (
        <ProgressTable body={body} names={names} />
      )}
    </Card>
  );
}

function useEntries() {
  const t = useTranslations('progress.chart');
  const format = useFormatter();
  return ({ progress }: DashboardBody, names: Dashboard['names']) =>
    progress.map(({ attemptId, quizId, submittedAt, scorePercent }) => {
      const day = format.dateTime(new Date(submittedAt), { day: 'numeric', month: 'short' });
      const values = { percent: Math.round(scorePercent), quiz: names[quizId] ?? '', day };
      return { id: attemptId, score: scorePercent, day, note: t('note', values) };
    });
}

function useCaption() {
  const t = useTranslations('progress.chart');
  return ({ progress, overallProgress, progressTrend }: DashboardBody) => {
    const values = {
      count: progress.length,
      first: Math.round(progress[0]?.scorePercent ?? 0),
      last: Math.round(progress.at(-1)?.scorePercent ?? 0),
      mean: Math.round(overallProgress ?? 0),
    };
    if (progress.length < 2) return t('captionOne', values);
    return `${t('caption', values)} ${t(`trends.${progressTrend.direction}`)}`;
  };
}
