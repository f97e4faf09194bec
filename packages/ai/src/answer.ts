import { answerByModel } from './answer-by-model.ts';
import { answerFromCache } from './answer-from-cache.ts';
import { quotaAskOf } from './book-keeping.ts';
import type { AiResult, Call, House } from './house.ts';
import type { QuotaAnswer } from './ports/ports.ts';
import { stopError } from './watchdog.ts';
import { answerByRules, type RulesWay } from './write-by-rules.ts';

/**
 * The one road: entitlement > cache > quota > models > schema > ledger, and the rules whenever a step says no.
 * Throws an AbortError when the person stops, and what the ports throw before a model is asked.
 */
export async function answer<Input, Output>(
  house: House,
  call: Call<Input, Output>,
): Promise<AiResult<Output>> {
  const { task, question, options } = call;
  const { ports, settings } = house;
  const [first, ...others] = house.models[task.tier];
  const byRules = (why: 'no-model' | 'too-long' | 'not-entitled') =>
    answerByRules(house, call, { by: 'rules', why });

  throwIfStopped(options.signal);
  if (!first) return byRules('no-model');
  if (question.instructions.length + question.prompt.length > settings.maxQuestionChars)
    return byRules('too-long');
  const { userId } = options;
  const isEntitled = await ports.entitlement?.isEntitled({ userId, task: task.name, tier: task.tier });
  if (isEntitled === false) return byRules('not-entitled');
  const cached = await answerFromCache(house, call);
  if (cached) return cached;
  throwIfStopped(options.signal);
  const quota = await ports.quota.reserve(quotaAskOf(house, call, first.ref), options.signal);
  if (quota.ok) return answerByModel(house, call, [first, ...others]);
  return answerByRules(house, call, wayOf(quota));
}

function wayOf(no: QuotaAnswer & { ok: false }): RulesWay {
  if ('why' in no) return { by: 'rules', why: no.why };
  const { spent, resetsAt } = no;
  return { by: 'rules', why: 'quota-spent', spent, resetsAt: resetsAt.toISOString() };
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw stopError();
}
