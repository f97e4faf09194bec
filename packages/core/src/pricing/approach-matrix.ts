/** The options of the design document by their numbers. */
export const approachOptions = [1, 2, 3, 4] as const;
export type ApproachOption = (typeof approachOptions)[number];

/** One option's column of the comparison matrix (inventory 000-47). Money is dollars a month, from and to. */
export interface ApproachFacts {
  weeks: number;
  cost: readonly [number, number];
  complexity: 'low' | 'medium' | 'high' | 'very-high';
  risk: 'low' | 'medium' | 'high';
  /** What somebody gets when a quiz ends. */
  afterQuiz: 'notified' | 'ten-seconds' | 'ten-seconds-streamed' | 'instant';
  dashboard: 'slow-first-time' | 'instant';
  /** Users in thousands; null: unlimited. */
  usersInThousands: readonly [number, number] | null;
  costAtTenThousandUsers: readonly [number, number];
  hasRealTimeFeedback: boolean;
  hasTrends: boolean;
  hasInsightPerQuiz: boolean;
  isPredictive: boolean;
}

const perQuiz = {
  dashboard: 'instant',
  hasRealTimeFeedback: true,
  hasTrends: true,
  hasInsightPerQuiz: true,
} as const;

/** The comparison matrix of the design document: what it promised before anything was measured. */
export const approachMatrix: Readonly<Record<ApproachOption, ApproachFacts>> = {
  1: {
    ...{ weeks: 2, cost: [50, 100], complexity: 'low', risk: 'low' },
    ...{ afterQuiz: 'notified', dashboard: 'slow-first-time' },
    ...{ usersInThousands: [1, 5], costAtTenThousandUsers: [500, 1_000] },
    ...{ hasRealTimeFeedback: false, hasTrends: false, hasInsightPerQuiz: false, isPredictive: false },
  },
  2: {
    ...perQuiz,
    ...{ weeks: 4, cost: [30, 60], complexity: 'medium', risk: 'low', afterQuiz: 'ten-seconds' },
    ...{ usersInThousands: [1, 50], costAtTenThousandUsers: [300, 600], isPredictive: false },
  },
  3: {
    ...perQuiz,
    ...{ weeks: 5, cost: [100, 150], complexity: 'high', risk: 'medium', afterQuiz: 'ten-seconds-streamed' },
    ...{ usersInThousands: [1, 20], costAtTenThousandUsers: [1_000, 1_500], isPredictive: false },
  },
  4: {
    ...perQuiz,
    ...{ weeks: 8, cost: [50, 100], complexity: 'very-high', risk: 'high', afterQuiz: 'instant' },
    ...{ usersInThousands: null, costAtTenThousandUsers: [100, 200], isPredictive: true },
  },
};
