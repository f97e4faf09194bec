/** The constants of the model; plain JSON. Fitted by `fitMastery`. */
export interface MasteryConstants {
  /** Logit of the chance of an average person at an average question. */
  base: number;
  /** Variances before anything is known. */
  learnerVariance: number;
  conceptVariance: number;
  questionVariance: number;
  topicVariance: number;
  /** Variance that a person's ability, and that in one concept, gains with every answer: people change. */
  learnerDrift: number;
  conceptDrift: number;
  /** Logits that a concept gains by practising it, with a right and with a wrong answer. */
  gainRight: number;
  gainWrong: number;
  /** Power of forgetting: what is known beyond general ability is kept × (1 + hours)^-forgetting. */
  forgetting: number;
  /** Logits lost × ln(1 + days) without practice. */
  fading: number;
  /** One for each of `featureNames`. */
  weights: readonly number[];
}
