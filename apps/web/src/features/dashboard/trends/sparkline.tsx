import { heightOf, linePath, placePoints } from '../progress-chart/chart-geometry.ts';
import classes from './sparkline.module.css';

const frame = { width: 96, height: 32, left: 4, right: 4, top: 4, bottom: 4 };

/** A line in small beside its words, which say the same. */
export function Sparkline({ scores }: { scores: readonly number[] }) {
  const points = placePoints(scores, frame);
  const last = points.at(-1);
  return (
    <svg className={classes.spark} viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <line
        className={classes.floor}
        x1="0"
        x2={frame.width}
        y1={heightOf(50, frame)}
        y2={heightOf(50, frame)}
      />
      <path className={classes.line} d={linePath(points)} />
      {last && <circle className={classes.last} cx={last.x} cy={last.y} r="3" />}
    </svg>
  );
}
