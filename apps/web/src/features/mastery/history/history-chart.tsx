import { levelBounds, masteryLevels } from '@debrief/core';
import { useElementSize } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import classes from './history-chart.module.css';
import {
  bandPath,
  type CurvePoint,
  type Curves,
  type Frame,
  heightOf,
  linePath,
  placeOf,
} from './history-geometry.ts';

interface HistoryChartProps {
  curves: Curves;
  /** When mastery changed, as marks on the curve. */
  marks: readonly { id: string; at: number; mastery: number }[];
  /** First day, now, last day. */
  days: readonly [string, string, string];
}

const height = 280;

/** For the eye only: the sentence beneath and the table say the same. */
export function HistoryChart({ curves, marks, days }: HistoryChartProps) {
  const t = useTranslations('mastery.history');
  const { ref, width } = useElementSize();
  const frame: Frame = { width, height, left: 34, right: 8, top: 10, bottom: 28 };
  const now = placeOf(curves.now, curves, frame);
  return (
    <div ref={ref} className={classes.chart} aria-hidden="true">
      {width > 0 && (
        <svg width={width} height={height} role="presentation">
          <Levels frame={frame} />
          <Curve points={curves.past} curves={curves} frame={frame} />
          <Curve points={curves.ahead} curves={curves} frame={frame} isAhead />
          <line className={classes.now} x1={now} x2={now} y1={frame.top} y2={height - frame.bottom} />
          {marks.map(({ id, at, mastery }) => (
            <circle
              key={id}
              className={classes.mark}
              cx={placeOf(at, curves, frame)}
              cy={heightOf(mastery, frame)}
              r={marks.length > 40 ? 2.5 : 4.5}
            />
          ))}
          <text className={classes.day} x={frame.left} y={height - 6} data-content>
            {days[0]}
          </text>
          {now - frame.left > 120 && (
            <text className={classes.day} x={now} y={height - 6} textAnchor="middle">
              {t('now')}
            </text>
          )}
          <text className={classes.day} x={width - frame.right} y={height - 6} textAnchor="end" data-content>
            {days[2]}
          </text>
        </svg>
      )}
    </div>
  );
}

/** Where each level begins. */
function Levels({ frame }: { frame: Frame }) {
  const t = useTranslations('mastery.standing');
  return masteryLevels.map((level) => {
    const from = levelBounds[level].promoteAt;
    const y = heightOf(from, frame);
    return (
      <g key={level} className={classes.level}>
        <line x1={frame.left} x2={frame.width - frame.right} y1={y} y2={y} />
        <text x={frame.left - 6} y={y} dy="0.32em" textAnchor="end">
          {from}
        </text>
        {from > 0 && (
          <text x={frame.left + 6} y={y - 5} className={classes.name}>
            {t(`levels.${level}`)}
          </text>
        )}
      </g>
    );
  });
}

interface CurveProps {
  points: readonly CurvePoint[];
  curves: Curves;
  frame: Frame;
  isAhead?: boolean;
}

function Curve({ points, curves, frame, isAhead = false }: CurveProps) {
  const placed = points.map(({ at, mastery, low, high }) => ({
    x: placeOf(at, curves, frame),
    y: heightOf(mastery, frame),
    low: heightOf(low, frame),
    high: heightOf(high, frame),
  }));
  return (
    <g data-ahead={isAhead} className={classes.curve}>
      <path className={classes.band} d={bandPath(placed)} />
      <path className={classes.line} d={linePath(placed)} />
    </g>
  );
}
