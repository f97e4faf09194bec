/** The constants of the model; fitted by `pnpm eval mastery` and by the nightly job. Plain JSON. */
export interface MasteryConstants {
  /** Logit of the chance of an average person at an average question. */
  base: number;
  learnerVariance: number;
  conceptVariance: number;
  questionVariance: number;
  topicVariance: number;
  /** Variance that a person's ability, and that in one concept, gains with every answer: people change. */
  learnerDrift: number;
  conceptDrift: number;
}

/** What the product begins with: fitted on simulated learners. */
export const shippedConstants: MasteryConstants = {
  base: 0.5,
  learnerVariance: 1,
  conceptVariance: 0.6,
  questionVariance: 1,
  topicVariance: 0.5,
  learnerDrift: 0.002,
  conceptDrift: 0.01,
};
