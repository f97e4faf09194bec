/** A score, 0..100, at an instant in milliseconds. */
export interface Scored {
  at: number;
  score: number;
}

/** The straight line through scores, with where it lies in four of five cases; cut to 0..100. */
export interface TrendPoint {
  at: number;
  score: number;
  low: number;
  high: number;
}

/** Two points lie on any line: from this many on it tells something. */
const minScores = 4;
const steps = 16;

/** The least-squares line over time and its 80 % confidence band; null where there is too little for one. */
export function trendBand(scores: readonly Scored[]): TrendPoint[] | null {
  const count = scores.length;
  const [first, last] = [scores[0], scores.at(-1)];
  if (count < minScores || !first || !last || first.at === last.at) return null;
  const meanAt = mean(scores.map(({ at }) => at));
  const meanScore = mean(scores.map(({ score }) => score));
  const spread = sum(scores.map(({ at }) => (at - meanAt) ** 2));
  const slope = sum(scores.map(({ at, score }) => (at - meanAt) * (score - meanScore))) / spread;
  const lineAt = (at: number) => meanScore + slope * (at - meanAt);
  const left = sum(scores.map(({ at, score }) => (score - lineAt(at)) ** 2));
  const reach = quantile(count - 2) * Math.sqrt(left / (count - 2));
  return Array.from({ length: steps + 1 }, (_each, index) => {
    const at = first.at + ((last.at - first.at) * index) / steps;
    const half = reach * Math.sqrt(1 / count + (at - meanAt) ** 2 / spread);
    return { at, score: cut(lineAt(at)), low: cut(lineAt(at) - half), high: cut(lineAt(at) + half) };
  });
}

/** The 90 % quantile of Student's t, by its expansion around the normal one; within 0.01 from two degrees on. */
function quantile(degrees: number): number {
  return 1.2816 + 0.8467 / degrees + 0.71 / degrees ** 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function cut(score: number): number {
  return Math.min(100, Math.max(0, score));
}
