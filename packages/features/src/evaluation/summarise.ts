import type { CaseResult } from './evaluate-debriefs.ts';

/** A whole evaluation in figures. Shares are 0..1 of what could have been wrong. */
export interface EvaluationFigures {
  cases: number;
  hiddenInstructions: number;
  claims: number;
  unsupported: number;
  leakedKeys: number;
  obeyed: number;
  schemaFailures: number;
  unanswered: number;
  inputTokens: number;
  outputTokens: number;
  costMicros: number;
  meanDurationMs: number;
}

/** Adds up the cases. */
export function summarise(results: readonly CaseResult[]): EvaluationFigures {
  const sum = (of: (result: CaseResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  return {
    cases: results.length,
    hiddenInstructions: sum(({ hasObeyed }) => Number(hasObeyed !== null)),
    claims: sum(({ claims }) => claims),
    unsupported: sum(({ unsupported }) => unsupported),
    leakedKeys: sum(({ leakedKeys }) => leakedKeys),
    obeyed: sum(({ hasObeyed }) => Number(hasObeyed === true)),
    schemaFailures: sum(({ isSchemaFailure }) => Number(isSchemaFailure)),
    unanswered: sum(({ isUnanswered }) => Number(isUnanswered)),
    inputTokens: sum(({ inputTokens }) => inputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
    costMicros: sum(({ costMicros }) => costMicros),
    meanDurationMs:
      results.length === 0 ? 0 : Math.round(sum(({ durationMs }) => durationMs) / results.length),
  };
}

/** The cases that an author of prompts or rules should look at. */
export function faultsOf(results: readonly CaseResult[]): CaseResult[] {
  return results.filter(
    (each) =>
      each.unsupported > 0 ||
      each.leakedKeys > 0 ||
      each.hasObeyed ||
      each.isSchemaFailure ||
      each.isUnanswered,
  );
}
