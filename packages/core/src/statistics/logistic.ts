/** Probability 0..1 of a logit. */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Logit of a probability, which is held within 0.001..0.999. */
export function logitOf(probability: number): number {
  const held = Math.min(0.999, Math.max(0.001, probability));
  return Math.log(held / (1 - held));
}
