export interface Point {
  x: number;
  y: number;
}

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where scores 0..100 lie in a frame, the first at the left edge and the last at the right; one alone in the middle. */
export function placePoints(scores: readonly number[], frame: Frame): Point[] {
  const inner = frame.width - frame.left - frame.right;
  const step = scores.length > 1 ? inner / (scores.length - 1) : 0;
  const start = frame.left + (scores.length > 1 ? 0 : inner / 2);
  return scores.map((score, index) => ({ x: start + index * step, y: heightOf(score, frame) }));
}

export function heightOf(score: number, { height, top, bottom }: Frame): number {
  return top + (1 - score / 100) * (height - top - bottom);
}

export function linePath(points: readonly Point[]): string {
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

/** The line closed along the bottom. */
export function areaPath(points: readonly Point[], frame: Frame): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  const floor = frame.height - frame.bottom;
  return `${linePath(points)}L${last.x.toFixed(1)} ${floor}L${first.x.toFixed(1)} ${floor}Z`;
}

/** The point nearest to a place along the axis. */
export function nearestIndex(points: readonly Point[], x: number): number {
  const distances = points.map((point) => Math.abs(point.x - x));
  return distances.indexOf(Math.min(...distances));
}
