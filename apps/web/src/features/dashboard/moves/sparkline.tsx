import { linePath, placePoints } from '../progress-chart/chart-geometry.ts';
import classes from './sparkline.module.css';

const frame = { width: 96, height: 32, left: 4, right: 4, top: 5, bottom: 5 };
/** A change smaller than this many points must not look like a big one. */
const smallestRange = 30;

/** A line in small beside its words, which say the same; it fills its height from lowest to highest score. */
export function Sparkline({ scores }: { scores: readonly number[] }) {
  const points = placePoints(stretch(scores), frame);
  const last = points.at(-1);
  return (
    <svg className={classes.spark} viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <path className={classes.line} d={linePath(points)} />
      {last && <circle className={classes.last} cx={last.x} cy={last.y} r="3.5" />}
    </svg>
  );
}

function stretch(scores: readonly number[]): number[] {
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const range = Math.max(smallestRange, high - low);
  const floor = (low + high) / 2 - range / 2;
  return scores.map((score) => ((score - floor) / range) * 100);
}
