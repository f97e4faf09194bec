import { useElementSize } from '@mantine/hooks';
import type { PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import {
  bandPath,
  type Frame,
  heightOf,
  linePath,
  nearestIndex,
  placeOf,
  type Span,
} from './chart-geometry.ts';
import classes from './line-chart.module.css';
import { PointWalk } from './point-walk.tsx';
import type { TrendPoint } from './trend-band.ts';

export interface ChartEntry {
  id: string;
  /** In milliseconds. */
  at: number;
  /** Null: a time without a score. */
  score: number | null;
  /** How much was done then, as a share of the most, 0..1. */
  amount?: number;
  /** What is said of it, also aloud. */
  note: string;
}

interface LineChartProps {
  entries: readonly ChartEntry[];
  span: Span;
  /** The days at both ends of the axis. */
  ends: readonly [string, string];
  trend: readonly TrendPoint[] | null;
  /** What the arrow keys move through. */
  label: string;
  /** The entry that is read out beneath the chart. */
  active: number;
  onActive: (index: number) => void;
}

const height = 240;
const gridScores = [0, 25, 50, 75, 100];

/** Scores over time. What it shows is also in the sentence beneath it and in the table behind it. */
export function LineChart({ entries, span, ends, trend, label, active, onActive }: LineChartProps) {
  const { ref, width } = useElementSize();
  const frame: Frame = { width, height, left: 42, right: 12, top: 12, bottom: 28 };
  const points = entries.map(({ at }) => ({ x: placeOf(at, span, frame) }));
  const follow = (event: PointerEvent<HTMLDivElement>) =>
    onActive(nearestIndex(points, event.clientX - event.currentTarget.getBoundingClientRect().left));
  return (
    <PointWalk
      ref={ref}
      className={classes.chart}
      label={label}
      count={entries.length}
      active={active}
      note={entries[active]?.note}
      onActive={onActive}
      onPointer={follow}
    >
      {width > 0 && (
        <svg width={width} height={height} aria-hidden="true">
          <Grid frame={frame} />
          <Amounts entries={entries} span={span} frame={frame} />
          {trend && <Trend trend={trend} span={span} frame={frame} />}
          <Scores entries={entries} span={span} frame={frame} active={active} />
          <text className={classes.day} x={frame.left} y={height - 6}>
            {ends[0]}
          </text>
          <text className={classes.day} x={width - frame.right} y={height - 6} textAnchor="end">
            {ends[1]}
          </text>
        </svg>
      )}
    </PointWalk>
  );
}

function Grid({ frame }: { frame: Frame }) {
  const t = useTranslations('progress.chart');
  return gridScores.map((score) => (
    <g key={score} className={classes.grid}>
      <line
        x1={frame.left}
        x2={frame.width - frame.right}
        y1={heightOf(score, frame)}
        y2={heightOf(score, frame)}
      />
      <text x={frame.left - 8} y={heightOf(score, frame)} dy="0.32em" textAnchor="end">
        {t('percent', { percent: score })}
      </text>
    </g>
  ));
}

interface LayerProps {
  entries: readonly ChartEntry[];
  span: Span;
  frame: Frame;
}

/** How much was done, as low bars behind the scores. */
function Amounts({ entries, span, frame }: LayerProps) {
  const floor = frame.height - frame.bottom;
  const tallest = (floor - frame.top) * 0.3;
  const width = Math.max(3, (frame.width - frame.left - frame.right) / entries.length - 4);
  return entries.map(({ id, at, amount }) =>
    amount ? (
      <rect
        key={id}
        className={classes.amount}
        x={placeOf(at, span, frame) - width / 2}
        y={floor - amount * tallest}
        width={width}
        height={amount * tallest}
        rx="2"
      />
    ) : null,
  );
}

function Trend({ trend, span, frame }: { trend: readonly TrendPoint[]; span: Span; frame: Frame }) {
  const at = (score: (point: TrendPoint) => number) =>
    trend.map((point) => ({ x: placeOf(point.at, span, frame), y: heightOf(score(point), frame) }));
  return (
    <>
      <path
        className={classes.band}
        d={bandPath(
          at(({ high }) => high),
          at(({ low }) => low),
        )}
      />
      <path className={classes.trend} d={linePath(at(({ score }) => score))} />
    </>
  );
}

function Scores({ entries, span, frame, active }: LayerProps & { active: number }) {
  const points = entries.map(({ at, score }) =>
    score === null ? null : { x: placeOf(at, span, frame), y: heightOf(score, frame) },
  );
  const isDense = points.length > 40;
  return (
    <>
      <ActiveLine x={placeOf(entries[active]?.at ?? span.to, span, frame)} frame={frame} />
      <path className={classes.line} d={linePath(points)} />
      {points.map(
        (point, index) =>
          point && (
            <circle
              key={entries[index]?.id}
              className={classes.point}
              data-active={index === active}
              cx={point.x}
              cy={point.y}
              r={index === active ? 6 : isDense ? 2.5 : 4}
            />
          ),
      )}
    </>
  );
}

function ActiveLine({ x, frame }: { x: number; frame: Frame }) {
  return <line className={classes.active} x1={x} x2={x} y1={frame.top} y2={frame.height - frame.bottom} />;
}
