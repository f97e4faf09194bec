import type { AiBudget } from '@debrief/contracts';

const dayMs = 86_400_000;

/** Where the month's money stood, as shares of the month (0..1) and micro-dollars. */
export interface BurnPoint {
  at: number;
  micros: number;
}

/** What was spent by the end of each day so far, ending now. */
export function burnPoints({ days, beganAt, endsAt, now }: AiBudget): BurnPoint[] {
  const [began, ends] = [Date.parse(beganAt), Date.parse(endsAt)];
  const share = (ms: number) => Math.min(1, (ms - began) / (ends - began));
  const points: BurnPoint[] = [{ at: 0, micros: 0 }];
  let micros = 0;
  for (const { day, costMicros } of days) {
    const start = Date.parse(`${day}T00:00:00Z`);
    points.push({ at: share(start), micros });
    micros += costMicros;
    points.push({ at: share(Math.min(start + dayMs, Date.parse(now))), micros });
  }
  points.push({ at: share(Date.parse(now)), micros });
  return points;
}

/** The height of the drawing: everything in it, with a little air. */
export function topOf({ inForce, spentMicros, projectedMicros }: AiBudget): number {
  const all = [inForce.softMicros, inForce.hardMicros, spentMicros, projectedMicros];
  return Math.max(1, ...all.map((each) => each ?? 0)) * 1.12;
}
