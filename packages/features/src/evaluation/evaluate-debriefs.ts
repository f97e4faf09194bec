import type { AiWay } from '@debrief/contracts';
import { debriefTask } from '../insights/index.ts';
import type { AttemptCase } from './cases/index.ts';
import { attemptCases, toAttempt } from './cases/index.ts';
import type { EvaluationGateway } from './evaluation-gateway.ts';
import { type Finding, judgeDebrief } from './judge-debrief.ts';

/** One case as it went. */
export interface CaseResult extends Finding {
  task: string;
  name: string;
  /** The model's answer did not have the asked shape, or none came: rules wrote in its place. */
  isSchemaFailure: boolean;
  isUnanswered: boolean;
  inputTokens: number;
  outputTokens: number;
  costMicros: number;
  durationMs: number;
}

/** Writes the debrief of every case through the gateway, one after the other, and tells each as it is done. */
export async function* evaluateDebriefs(
  gateway: EvaluationGateway,
  cases: readonly AttemptCase[] = attemptCases,
): AsyncGenerator<CaseResult> {
  for (const one of cases) {
    const attempt = toAttempt(one);
    const { result, usage } = await gateway.ask(debriefTask, attempt, `debrief ${one.name}`);
    yield {
      task: debriefTask.name,
      name: one.name,
      ...judgeDebrief(result.output, attempt, one),
      ...failuresOf(result.way),
      ...usage,
    };
  }
}

/** What a way says of a model that was asked. Rules that were meant to write are no failure. */
export function failuresOf(way: AiWay) {
  const why = way.by === 'rules' ? way.why : null;
  return {
    isSchemaFailure: why === 'invalid-output',
    isUnanswered: why !== null && !['no-model', 'invalid-output'].includes(why),
  };
}
