import type { PassCalibration } from '@debrief/contracts';
import { SegmentedControl, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './calibration-card.module.css';
import { CalibrationTable } from './calibration-table.tsx';
import { meanDifference } from './known-bins.ts';
import { ReliabilityChart } from './reliability-chart.tsx';

/** Past chances of everybody who agreed, held against what came true. */
export function CalibrationCard() {
  const t = useTranslations('readiness.calibration');
  const query = useQuery(useTRPC().readiness.calibration.queryOptions());
  const [view, setView] = useState('chart');
  const switcher = (
    <SegmentedControl
      aria-label={t('view')}
      value={view}
      onChange={setView}
      data={[
        { value: 'chart', label: t('asChart') },
        { value: 'table', label: t('asTable') },
      ]}
    />
  );
  const hasAny = (query.data?.personCount ?? 0) > 0;
  return (
    <Card title={t('title')} aside={hasAny && switcher}>
      <p className={classes.text}>{t('text')}</p>
      <QueryView query={query} skeleton={<Skeleton height="16rem" />}>
        {(calibration) => <Known calibration={calibration} view={view} />}
      </QueryView>
    </Card>
  );
}

function Known({ calibration, view }: { calibration: PassCalibration; view: string }) {
  const t = useTranslations('readiness.calibration');
  const { bins, personCount } = calibration;
  if (personCount === 0) return <p className={classes.empty}>{t('empty')}</p>;
  const difference = Math.round(100 * meanDifference(bins));
  const caption = t('caption', { count: personCount, difference });
  if (view === 'table') return <CalibrationTable calibration={calibration} caption={caption} />;
  return (
    <figure className={classes.figure}>
      <ReliabilityChart bins={bins} label={caption} />
      <figcaption>
        {caption} {t('told')}
      </figcaption>
    </figure>
  );
}
