import { type CostBasis, documentBasis, type Workload } from './approaches.ts';

/** What the calls of an installation were like, on average. */
export interface MeasuredCalls {
  /** Calls that a model answered and that the averages rest on. */
  callCount: number;
  /** Requests sent for one insight, tries that failed included. */
  callsPerInsight: number;
  inputTokensPerCall: number;
  outputTokensPerCall: number;
}

/** Fewer calls than this say too little: a mean of token counts still wanders by tens of percent. */
export const leastMeasuredCalls = 30;

/**
 * The document's basis with the price of the model in use everywhere, and the measured calls and tokens where this
 * product does that work: after each quiz. What the other approaches would ask of a model nobody has measured.
 */
export function measuredBasis(
  measured: MeasuredCalls,
  price: { inputMicrosPerMillion: number; outputMicrosPerMillion: number },
): CostBasis {
  const { workloads } = documentBasis;
  const afterQuiz = (work: Workload): Workload => ({
    ...work,
    callsPerQuiz: measured.callsPerInsight,
    // Dashboards are compiled by code here.
    callsPerDashboardUpdate: 0,
    inputTokensPerCall: measured.inputTokensPerCall,
    outputTokensPerCall: measured.outputTokensPerCall,
  });
  return {
    inputMicrosPerMillion: price.inputMicrosPerMillion,
    outputMicrosPerMillion: price.outputMicrosPerMillion,
    workloads: {
      ...workloads,
      'per-quiz': afterQuiz(workloads['per-quiz']),
      streaming: afterQuiz(workloads.streaming),
    },
  };
}
