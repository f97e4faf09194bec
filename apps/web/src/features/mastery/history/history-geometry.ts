import type { MasteryPoint, TopicDetail } from '@debrief/contracts';

export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A point of the curve; times in milliseconds. */
export interface CurvePoint {
  at: number;
  mastery: number;
  low: number;
  high: number;
}

export interface Curves {
  past: CurvePoint[];
  /** From now on, without practice. */
  ahead: CurvePoint[];
  from: number;
  to: number;
  now: number;
}

const day = 86_400_000;
const leastAhead = 14 * day;

/** How it was, and as much of what comes as a third of the past, two weeks at least. */
export function curvesOf({ history, decay }: Pick<TopicDetail, 'history' | 'decay'>): Curves {
  const past = history.map(toCurvePoint);
  const now = past.at(-1)?.at ?? 0;
  const from = past[0]?.at ?? now;
  const until = now + Math.max(leastAhead, (now - from) / 3);
  const ahead = decay.map(toCurvePoint).filter(({ at }) => at <= until + day);
  return { past, ahead, from, to: ahead.at(-1)?.at ?? now, now };
}

function toCurvePoint({ at, mastery, low, high }: MasteryPoint): CurvePoint {
  return { at: Date.parse(at), mastery, low, high };
}

export function placeOf(at: number, { from, to }: Pick<Curves, 'from' | 'to'>, frame: Frame): number {
  const inner = frame.width - frame.left - frame.right;
  return frame.left + (to > from ? (at - from) / (to - from) : 0) * inner;
}

export function heightOf(mastery: number, { height, top, bottom }: Frame): number {
  return top + (1 - mastery / 100) * (height - top - bottom);
}

export function linePath(points: readonly { x: number; y: number }[]): string {
  return points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
}

/** What lies between the ends of the interval. */
export function bandPath(points: readonly { x: number; low: number; high: number }[]): string {
  if (points.length === 0) return '';
  const upper = points.map(({ x, high }) => ({ x, y: high }));
  const lower = points.map(({ x, low }) => ({ x, y: low })).toReversed();
  return `${linePath([...upper, ...lower])}Z`;
}
