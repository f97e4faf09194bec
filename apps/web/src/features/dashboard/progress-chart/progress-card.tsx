import type { DashboardBody } from '@debrief/contracts';
import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { saveCsv } from '../../../ui/csv.ts';
import { WhenSeen } from '../../../ui/when-seen.tsx';
import { bestRange, type ChartRange, chartRanges } from './build-series.ts';
import { OneScore } from './one-score.tsx';
import classes from './progress-card.module.css';
import { useProgressSeries } from './use-progress-series.ts';
import { useProgressTable } from './use-progress-table.tsx';

const ScoreFigure = lazy(() =>
  import('./score-figure.tsx').then((module) => ({ default: module.ScoreFigure })),
);

/** Scores over time: as a line, as a table, in one sentence, and as a file. With a single one, in words. */
export function ProgressCard({ body }: { body: DashboardBody }) {
  const t = useTranslations('progress.chart');
  const best = bestRange(body, Date.now());
  return (
    <Card title={t('title')}>{best ? <Scores body={body} best={best} /> : <OneScore body={body} />}</Card>
  );
}

const views = ['chart', 'table'] as const;

function Scores({ body, best }: { body: DashboardBody; best: ChartRange }) {
  const t = useTranslations('progress.chart');
  const [range, setRange] = useState<ChartRange>(best);
  const [view, setView] = useState<(typeof views)[number]>('chart');
  const series = useProgressSeries(body, range);
  const table = useProgressTable(body, range);
  return (
    <>
      <div className={classes.controls}>
        <SegmentedControl
          aria-label={t('range')}
          value={range}
          onChange={(value) => setRange(value as ChartRange)}
          data={chartRanges.map((value) => ({ value, label: t(`ranges.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('view')}
          value={view}
          onChange={(value) => setView(value as (typeof views)[number])}
          data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
        />
        {view === 'table' && (
          <Button
            variant="default"
            leftSection={<IconDownload aria-hidden="true" size={18} />}
            onClick={() => saveCsv(t('file', { range }), table.csv())}
          >
            {t('csv')}
          </Button>
        )}
      </div>
      {view === 'table' ? (
        table.element
      ) : (
        <WhenSeen placeholder={<Skeleton height="19rem" />}>
          <Suspense fallback={<Skeleton height="19rem" />}>
            <ScoreFigure key={range} series={series} label={t(`walk.${range}`)} />
          </Suspense>
        </WhenSeen>
      )}
      <p className={classes.caption}>{series.caption}</p>
    </>
  );
}
