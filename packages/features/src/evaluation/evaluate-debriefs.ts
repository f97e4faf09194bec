import { debriefTask } from '../insights/index.ts';
import { type CaseResult, failuresOf } from './case-result.ts';
import { type AttemptCase, toAttempt } from './cases/index.ts';
import type { EvaluationGateway } from './evaluation-gateway.ts';
import { judgeDebrief } from './judge-debrief.ts';

/** Writes the debrief of every case, one after the other, and tells each as it is done. */
export async function* evaluateDebriefs(
  gateway: EvaluationGateway,
  cases: readonly AttemptCase[],
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
