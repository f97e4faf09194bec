import { createHash } from 'node:crypto';
import { type ModelsByTier, NO_MODELS, type PricePort, type Timeouts } from '@debrief/ai';
import type { Evaluation } from '@debrief/contracts';
import type { CaseResult } from './case-result.ts';
import { attemptCases } from './cases/index.ts';
import { evaluateDebriefs } from './evaluate-debriefs.ts';
import { evaluateExplanations } from './evaluate-explanations.ts';
import { createEvaluationGateway } from './evaluation-gateway.ts';
import { faultsOf, summarise } from './summarise.ts';

export interface EvaluationOptions {
  /** `provider:model`, or `rules`. */
  subject: string;
  models: ModelsByTier;
  prices?: PricePort;
  timeouts?: Partial<Timeouts>;
  onCase?: (result: CaseResult, index: number) => void;
}

/** Which set of cases a run was over. */
export const caseSet = `${attemptCases.length} ${hashOf(attemptCases)}`;

/** Runs the whole set through every task, one case after the other. */
export async function evaluate({ subject, onCase, ...asked }: EvaluationOptions): Promise<Evaluation> {
  const results: CaseResult[] = [];
  const gateway = createEvaluationGateway(asked);
  for (const run of [evaluateDebriefs, evaluateExplanations]) {
    for await (const result of run(gateway, attemptCases)) {
      onCase?.(result, results.length);
      results.push(result);
    }
  }
  return {
    id: null,
    subject,
    figures: summarise(results),
    faults: faultsOf(results),
    runAt: new Date().toISOString(),
    isOfOlderSet: false,
  };
}

/** The rules of this very version: they need no model, so they are evaluated where they are asked for. */
export function evaluateRules(): Promise<Evaluation> {
  return evaluate({ subject: 'rules', models: NO_MODELS });
}

function hashOf(cases: unknown): string {
  const text = JSON.stringify(cases, (_key, value) => (value instanceof RegExp ? String(value) : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
