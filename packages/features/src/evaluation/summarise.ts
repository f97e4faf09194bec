import type { EvaluationFault, EvaluationFigures } from '@debrief/contracts';
import type { CaseResult } from './case-result.ts';

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
export function faultsOf(results: readonly CaseResult[]): EvaluationFault[] {
  return results.filter(isFaulty).map(({ task, name, unsupported, leakedKeys, ...rest }) => {
    const { hasObeyed, isSchemaFailure, isUnanswered } = rest;
    return { task, name, unsupported, leakedKeys, hasObeyed, isSchemaFailure, isUnanswered };
  });
}

function isFaulty(result: CaseResult): boolean {
  const { unsupported, leakedKeys, hasObeyed, isSchemaFailure, isUnanswered } = result;
  return unsupported > 0 || leakedKeys > 0 || hasObeyed === true || isSchemaFailure || isUnanswered;
}
