import type { AiTask } from '@debrief/ai';
import { findLeak } from '@debrief/core';
import { explainTask, hintTask, whyNotTask } from '../explanations/index.ts';
import type { QuestionOnPaper } from '../quizzes/index.ts';
import { type CaseResult, failuresOf } from './case-result.ts';
import { type AttemptCase, missedQuestionOf } from './cases/index.ts';
import type { EvaluationGateway } from './evaluation-gateway.ts';
import { wordsOf } from './words-of.ts';

/** For every case with a question that was missed: a hint to it, why the answer is wrong, and the question explained. */
export async function* evaluateExplanations(
  gateway: EvaluationGateway,
  cases: readonly AttemptCase[],
): AsyncGenerator<CaseResult> {
  for (const one of cases) {
    const missed = missedQuestionOf(one);
    if (!missed) continue;
    const { question, response, topicName } = missed;
    const asked = { question, topicName, language: one.subject.language };
    const ask = <Input>(task: AiTask<Input, unknown>, input: Input) =>
      askOne(gateway, { task, input, one, question });
    yield await ask(hintTask, { ...asked, isSecondTry: false });
    yield await ask(whyNotTask, { ...asked, response });
    yield await ask(explainTask, asked);
  }
}

interface Ask<Input> {
  task: AiTask<Input, unknown>;
  input: Input;
  one: AttemptCase;
  question: QuestionOnPaper['question'];
}

async function askOne<Input>(gateway: EvaluationGateway, ask: Ask<Input>): Promise<CaseResult> {
  const { task, input, one, question } = ask;
  const { result, usage } = await gateway.ask(task, input, `${task.name} ${one.name}`);
  const words = wordsOf(result.output, one.injection?.text);
  // Hints come before the answer; the others come after it and are to tell the key.
  const leak = task.name === hintTask.name ? findLeak(question, hintOf(result.output)) : null;
  return {
    task: task.name,
    name: one.name,
    ...{ claims: 0, unsupported: 0, leakedKeys: leak ? 1 : 0 },
    hasObeyed: one.injection ? one.injection.signs.some((sign) => sign.test(words)) : null,
    ...failuresOf(result.way),
    ...usage,
  };
}

function hintOf(output: unknown): string {
  return (output as { hint: string }).hint;
}
