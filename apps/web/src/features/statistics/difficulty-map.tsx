import type { QuestionStatisticsRow } from '@debrief/contracts';
import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import classes from './statistics.module.css';
import { StemText } from './stem-text.tsx';

interface Point {
  row: QuestionStatisticsRow;
  number: number;
  facility: number;
  index: number;
}

const frame = { height: 320, left: 44, right: 16, top: 28, bottom: 40 };

/** Every question by how easy it is and how well it tells strong from weak: drawn, or as a table. */
export function DifficultyMap({ questions }: { questions: readonly QuestionStatisticsRow[] }) {
  const t = useTranslations('statistics');
  const [view, setView] = useState('chart');
  const points = questions.flatMap((row, place): Point[] => {
    const { facility, discriminationIndex: index } = row.figures;
    return facility === null || index === null ? [] : [{ row, number: place + 1, facility, index }];
  });
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
    <Card title={t('map')} aside={switcher}>
      {view === 'chart' ? <Chart points={points} /> : <Table points={points} />}
    </Card>
  );
}

function Chart({ points }: { points: readonly Point[] }) {
  const t = useTranslations('statistics');
  const { ref, width } = useElementSize();
  const size = { ...frame, width };
  const x = (facility: number) => size.left + (facility / 100) * (size.width - size.left - size.right);
  const y = (index: number) => size.top + ((100 - index) / 200) * (size.height - size.top - size.bottom);
  const enough = points.filter(({ row }) => row.findings.every(({ kind }) => kind !== 'few-answers'));
  const good = enough.filter(({ index }) => index >= 20).length;
  const label = t('mapLabel', { count: points.length, enough: enough.length, good });
  return (
    <figure ref={ref} className={classes.figure}>
      <svg width={width} height={frame.height} className={classes.chart} role="img" aria-label={label}>
        {[-100, -50, 0, 50, 100].map((index) => (
          <g key={index} className={classes.grid} data-zero={index === 0}>
            <line x1={size.left} x2={size.width - size.right} y1={y(index)} y2={y(index)} />
            <text x={size.left - 8} y={y(index)} dy="0.32em" textAnchor="end">
              {index}
            </text>
          </g>
        ))}
        {[0, 25, 50, 75, 100].map((facility) => (
          <text
            key={facility}
            className={classes.axis}
            x={x(facility)}
            y={size.height - 22}
            textAnchor="middle"
          >
            {facility}
          </text>
        ))}
        <text className={classes.axis} x={size.width - size.right} y={size.height - 4} textAnchor="end">
          {t('mapAcross')}
        </text>
        <text className={classes.axis} x={0} y={12}>
          {t('mapUp')}
        </text>
        {points.map(({ row, number, facility, index }) => (
          <g key={row.questionId} className={classes.point} data-bad={index < 0}>
            <circle cx={x(facility)} cy={y(index)} r="12" />
            <text x={x(facility)} y={y(index)} dy="0.34em" textAnchor="middle">
              {number}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{label}</figcaption>
    </figure>
  );
}

function Table({ points }: { points: readonly Point[] }) {
  const t = useTranslations('statistics');
  const whole = (value: number) => t('percent', { number: Math.round(value) });
  const columns: Column<Point>[] = [
    {
      label: t('question'),
      isHeading: true,
      cell: ({ number, row }) => (
        <>
          {number}. <StemText stem={row.stem} />
        </>
      ),
    },
    { label: t('items.facility'), isNumber: true, cell: ({ facility }) => whole(facility) },
    { label: t('items.discriminationIndex'), isNumber: true, cell: ({ index }) => whole(index) },
  ];
  return (
    <DataTable caption={t('map')} columns={columns} rows={points} rowKey={({ row }) => row.questionId} />
  );
}
