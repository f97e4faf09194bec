/** A straight line y = intercept + slope · x. */
export interface Line {
  slope: number;
  intercept: number;
}

/** The line that fits points best by least squares; null when all x are the same (or there are no points). */
export function fitLine(points: readonly { x: number; y: number }[]): Line | null {
  const meanX = mean(points.map((point) => point.x));
  const meanY = mean(points.map((point) => point.y));
  let spread = 0;
  let shared = 0;
  for (const { x, y } of points) {
    spread += (x - meanX) ** 2;
    shared += (x - meanX) * (y - meanY);
  }
  if (spread === 0) return null;
  const slope = shared / spread;
  return { slope, intercept: meanY - slope * meanX };
}

/** Arithmetic mean; 0 of none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}
