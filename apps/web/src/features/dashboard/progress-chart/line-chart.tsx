import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { areaPath, type Frame, heightOf, linePath, nearestIndex, placePoints } from './chart-geometry.ts';
import classes from './line-chart.module.css';

export interface ChartEntry {
  id: string;
  score: number;
  /** The day, short. */
  day: string;
  /** What is said of the point under the pointer. */
  note: string;
}

interface LineChartProps {
  entries: readonly ChartEntry[];
  mean: number | null;
  /** The chart in one sentence. */
  label: string;
}

const height = 240;
const gridScores = [0, 25, 50, 75, 100];

/** Scores over time. What it shows is also in the sentence beneath it and in the table behind it. */
export function LineChart({ entries, mean, label }: LineChartProps) {
  const t = useTranslations('progress.chart');
  const { ref, width } = useElementSize();
  const [active, setActive] = useState<number | null>(null);
  const frame: Frame = { width, height, left: 42, right: 12, top: 12, bottom: 28 };
  const points = placePoints(
    entries.map((entry) => entry.score),
    frame,
  );
  const follow = (event: PointerEvent<HTMLDivElement>) =>
    setActive(nearestIndex(points, event.clientX - event.currentTarget.getBoundingClientRect().left));
  const [place, entry] = active === null ? [] : [points[active], entries[active]];
  return (
    <div ref={ref} className={classes.chart} onPointerMove={follow} onPointerLeave={() => setActive(null)}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          {gridScores.map((score) => (
            <g key={score} className={classes.grid}>
              <line
                x1={frame.left}
                x2={width - frame.right}
                y1={heightOf(score, frame)}
                y2={heightOf(score, frame)}
              />
              <text x={frame.left - 8} y={heightOf(score, frame)} dy="0.32em" textAnchor="end">
                {t('percent', { percent: score })}
              </text>
            </g>
          ))}
          {mean !== null && (
            <line
              className={classes.mean}
              x1={frame.left}
              x2={width - frame.right}
              y1={heightOf(mean, frame)}
              y2={heightOf(mean, frame)}
            />
          )}
          <path className={classes.area} d={areaPath(points, frame)} />
          <path className={classes.line} d={linePath(points)} />
          {points.map(({ x, y }, index) => (
            <circle
              key={entries[index]?.id}
              className={classes.point}
              data-active={index === active}
              cx={x}
              cy={y}
              r={index === active ? 6 : 4}
            />
          ))}
          <DayLabels entries={entries} frame={frame} />
        </svg>
      )}
      {place && entry && (
        <div
          className={classes.note}
          style={{ insetInlineStart: `clamp(5.5rem, ${place.x}px, 100% - 5.5rem)`, top: place.y }}
          data-below={place.y < 70}
          aria-hidden="true"
          data-content
        >
          {entry.note}
        </div>
      )}
    </div>
  );
}

function DayLabels({ entries, frame }: { entries: readonly ChartEntry[]; frame: Frame }) {
  const y = frame.height - 6;
  return (
    <g className={classes.days}>
      <text x={frame.left} y={y}>
        {entries[0]?.day}
      </text>
      {entries.length > 1 && (
        <text x={frame.width - frame.right} y={y} textAnchor="end">
          {entries.at(-1)?.day}
        </text>
      )}
    </g>
  );
}
