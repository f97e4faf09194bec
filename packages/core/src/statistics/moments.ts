/** Sums of numbers that are exact as integers (points in hundred-thousandths), so that no variance is only nearly zero. */
export type Numbers = ArrayLike<number>;

/** 0 of none. */
export function meanOf(values: Numbers): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}

/** The middle one, or the mean of the two in the middle; null of none. */
export function medianOf(values: Numbers): number | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Sum of the products of deviations over n - 1; null below two pairs. */
export function covarianceOf(a: Numbers, b: Numbers): number | null {
  if (a.length < 2) return null;
  if (isConstant(a) || isConstant(b)) return 0;
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += ((a[index] ?? 0) - meanA) * ((b[index] ?? 0) - meanB);
  return sum / (a.length - 1);
}

/** With n - 1 below; exactly 0 when all are equal, null below two. */
export function varianceOf(values: Numbers): number | null {
  return covarianceOf(values, values);
}

/** Square root of the variance; null below two. */
export function deviationOf(values: Numbers): number | null {
  const variance = varianceOf(values);
  return variance === null ? null : Math.sqrt(variance);
}

/** k3 / k2^1.5; null below three values or without variance. */
export function skewnessOf(values: Numbers): number | null {
  const n = values.length;
  const k2 = varianceOf(values);
  if (n < 3 || !k2) return null;
  const k3 = (n ** 2 / ((n - 1) * (n - 2))) * centralMoment(values, 3);
  return k3 / k2 ** 1.5;
}

/** k4 / k2^2, 0 for a normal distribution; null below four values or without variance. */
export function kurtosisOf(values: Numbers): number | null {
  const n = values.length;
  const k2 = varianceOf(values);
  if (n < 4 || !k2) return null;
  const [m2, m4] = [centralMoment(values, 2), centralMoment(values, 4)];
  const k4 = (n ** 2 / ((n - 1) * (n - 2) * (n - 3))) * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2);
  return k4 / k2 ** 2;
}

function centralMoment(values: Numbers, power: number): number {
  const mean = meanOf(values);
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += ((values[index] ?? 0) - mean) ** power;
  return sum / values.length;
}

function isConstant(values: Numbers): boolean {
  for (let index = 1; index < values.length; index++) if (values[index] !== values[0]) return false;
  return true;
}
