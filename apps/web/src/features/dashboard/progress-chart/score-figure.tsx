import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { LineChart } from './line-chart.tsx';
import classes from './score-figure.module.css';
import type { Series } from './use-progress-series.ts';

/** The drawing, and beneath it the point that was chosen last, with the way to its debrief. */
export function ScoreFigure({ series, label }: { series: Series; label: string }) {
  const t = useTranslations('progress.chart');
  const { entries, span, ends, trend } = series;
  const [chosen, setChosen] = useState<number | null>(null);
  const active = Math.min(chosen ?? entries.length - 1, entries.length - 1);
  const entry = entries[active];
  if (!entry) return null;
  return (
    <>
      <LineChart
        entries={entries}
        span={span}
        ends={ends}
        trend={trend}
        label={label}
        active={active}
        onActive={setChosen}
      />
      <p className={classes.readout}>
        <span data-content>{entry.note}</span>
        {entry.attemptId && (
          <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId: entry.attemptId }}>
            {t('toDebrief')}
          </TextLink>
        )}
      </p>
    </>
  );
}
