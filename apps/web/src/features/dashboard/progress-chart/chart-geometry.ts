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

/** From when to when a chart reaches, in milliseconds. */
export interface Span {
  from: number;
  to: number;
}

/** Where scores 0..100 lie in a frame, the first at the left edge and the last at the right; one alone in the middle. */
export function placePoints(scores: readonly number[], frame: Frame): Point[] {
  const inner = frame.width - frame.left - frame.right;
  const step = scores.length > 1 ? inner / (scores.length - 1) : 0;
  const start = frame.left + (scores.length > 1 ? 0 : inner / 2);
  return scores.map((score, index) => ({ x: start + index * step, y: heightOf(score, frame) }));
}

/** Where an instant lies along the axis. */
export function placeOf(at: number, { from, to }: Span, frame: Frame): number {
  const inner = frame.width - frame.left - frame.right;
  return frame.left + (to > from ? (at - from) / (to - from) : 0.5) * inner;
}

export function heightOf(score: number, { height, top, bottom }: Frame): number {
  return top + (1 - score / 100) * (height - top - bottom);
}

/** A line; null leaves a gap. */
export function linePath(points: readonly (Point | null)[]): string {
  return points
    .map((point, index) =>
      point ? `${points[index - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}` : '',
    )
    .join('');
}

/** What lies between two lines of the same points along the axis. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length === 0) return '';
  return `${linePath([...upper, ...lower.toReversed()])}Z`;
}

/** The point nearest to a place along the axis. */
export function nearestIndex(points: readonly { x: number }[], x: number): number {
  const distances = points.map((point) => Math.abs(point.x - x));
  return distances.indexOf(Math.min(...distances));
}
