/**
 * Chance of at least `needed` successes in `count` trials whose common probability is itself uncertain: Beta(alpha, beta).
 * Probabilities of the beta-binomial distribution, each from the one before.
 */
export function chanceOfAtLeast(needed: number, count: number, [alpha, beta]: [number, number]): number {
  let log = logAllFail(count, beta, alpha + beta);
  let sum = 0;
  for (let hits = 0; hits <= count; hits++) {
    if (hits >= needed) sum += Math.exp(log);
    log += Math.log(((count - hits) * (alpha + hits)) / ((hits + 1) * (beta + count - hits - 1)));
  }
  return Math.min(1, sum);
}

function logAllFail(count: number, beta: number, total: number): number {
  let log = 0;
  for (let each = 0; each < count; each++) log += Math.log((beta + each) / (total + each));
  return log;
}
