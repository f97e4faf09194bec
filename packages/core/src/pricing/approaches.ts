/** The ways of analysing that the cost calculator compares, in its order (inventory 000-56). */
export const approaches = ['current', 'quick-win', 'per-quiz', 'streaming', 'ml'] as const;
export type Approach = (typeof approaches)[number];

/** What one active user causes in a month, and what one call holds. */
export interface Workload {
  analysesPerMonth: number;
  callsPerAnalysis: number;
  /** Of the calls of analyses: 0..1. */
  successRate: number;
  callsPerQuiz: number;
  dashboardUpdatesPerMonth: number;
  callsPerDashboardUpdate: number;
  inputTokensPerCall: number;
  outputTokensPerCall: number;
  /** What runs beside the model, in whole dollars a month. */
  infraDollarsPerMonth: number;
}

/** What an estimate rests on: workloads, and prices in micro-dollars per million tokens. */
export interface CostBasis {
  inputMicrosPerMillion: number;
  outputMicrosPerMillion: number;
  workloads: Readonly<Record<Approach, Workload>>;
}

export const weeksPerMonth = 4;

const nothing = {
  ...{ analysesPerMonth: 0, callsPerAnalysis: 0, successRate: 1, callsPerQuiz: 0 },
  ...{ dashboardUpdatesPerMonth: 0, callsPerDashboardUpdate: 0, infraDollarsPerMonth: 0 },
};
/** Eleven calls every three days, whether or not somebody learned. */
const everyThreeDays = {
  ...nothing,
  ...{ analysesPerMonth: 10, callsPerAnalysis: 11, inputTokensPerCall: 8_000, outputTokensPerCall: 3_000 },
};
const weeklyDashboard = { dashboardUpdatesPerMonth: 4, callsPerDashboardUpdate: 1 };
const afterEachQuiz = {
  ...nothing,
  ...weeklyDashboard,
  ...{ callsPerQuiz: 2, inputTokensPerCall: 2_000, outputTokensPerCall: 800 },
};

/** The constants of the design document, with the prices of its model, Gemini 2.0 Flash Lite (inventory 000-56). */
export const documentBasis: CostBasis = {
  inputMicrosPerMillion: 75_000,
  outputMicrosPerMillion: 300_000,
  workloads: {
    current: everyThreeDays,
    'quick-win': { ...everyThreeDays, successRate: 0.95 },
    'per-quiz': afterEachQuiz,
    streaming: { ...afterEachQuiz, infraDollarsPerMonth: 20 },
    ml: {
      ...nothing,
      ...weeklyDashboard,
      ...{ inputTokensPerCall: 1_000, outputTokensPerCall: 500, infraDollarsPerMonth: 50 },
    },
  },
};
