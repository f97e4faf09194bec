import { answerFromCache } from './answer-from-cache.ts';
import { answerTogether } from './answer-together.ts';
import type { AiResult, Call, House } from './house.ts';
import { stopError } from './watchdog.ts';
import { answerByRules } from './write-by-rules.ts';

/**
 * The one road: entitlement > cache > the same under way > quota > models > schema > ledger, and the rules whenever a
 * step says no.
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
  return answerTogether(house, call, [first, ...others]);
}

function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw stopError();
}
