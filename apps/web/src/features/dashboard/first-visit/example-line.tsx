import { bandPath, linePath, placePoints } from '../progress-chart/chart-geometry.ts';
import classes from './first-visit.module.css';

const frame = { width: 240, height: 168, left: 6, right: 6, top: 8, bottom: 8 };
const scores = [38, 52, 47, 61, 58, 72, 78];
const trend = [40, 46, 52, 58, 64, 70, 76];

export function ExampleLine() {
  const points = placePoints(scores, frame);
  const reach = (by: number) =>
    placePoints(
      trend.map((score) => score + by),
      frame,
    );
  return (
    <svg className={classes.line} viewBox={`0 0 ${frame.width} ${frame.height}`} aria-hidden="true">
      <path className={classes.band} d={bandPath(reach(9), reach(-9))} />
      <path className={classes.path} d={linePath(points)} />
      {points.map(({ x, y }) => (
        <circle key={x} className={classes.point} cx={x} cy={y} r="4" />
      ))}
    </svg>
  );
}
