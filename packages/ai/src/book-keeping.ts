import type { AnyCall, House } from './house.ts';
import type { CallEntry, QuotaAsk, Settlement } from './ports/ports.ts';
import { NO_SPENDING, type Spending } from './spending.ts';
import { estimateUsage, NO_USAGE } from './usage.ts';

/** The row as it begins. Its estimate is the price of the question and of the longest answer. */
export function entryOf(house: House, call: AnyCall, model: string): CallEntry {
  const { task, options, questionHash } = call;
  const { userId, requestKey } = options;
  const { name, version, tier } = task;
  return {
    ...{ userId, requestKey, task: name, taskVersion: version, tier, model, questionHash },
    estimatedCostMicros: estimateOf(house, call, model).costMicros,
    ifDied: usedByTheDead(house, call, model),
  };
}

/** What the quota is asked before the models are. */
export function quotaAskOf(house: House, call: AnyCall, model: string): QuotaAsk {
  const { userId, requestKey } = call.options;
  const { name, tier } = call.task;
  return { userId, requestKey, task: name, tier, estimate: estimateOf(house, call, model) };
}

function estimateOf(house: House, call: AnyCall, model: string): QuotaAsk['estimate'] {
  const { inputTokens } = usageOf(call, 0);
  const outputTokens = call.task.maxOutputTokens;
  const most = { ...NO_USAGE, inputTokens, outputTokens };
  return { tokens: inputTokens + outputTokens, costMicros: house.ports.prices?.costMicros(model, most) ?? 0 };
}

// The question, and as much of an answer as is known to have come.
function usedByTheDead(house: House, call: AnyCall, model: string): CallEntry['ifDied'] {
  const usage = usageOf(call, call.options.resume?.text.length ?? 0);
  return { usage, costMicros: house.ports.prices?.costMicros(model, usage) ?? 0 };
}

function usageOf({ question }: AnyCall, outputChars: number) {
  return estimateUsage(question.instructions.length + question.prompt.length, outputChars);
}

/** The row as it ended, now. */
export function settlementOf(
  call: AnyCall,
  how: Pick<Settlement, 'state' | 'way' | 'model'> &
    Partial<Pick<Settlement, 'isCached' | 'isShared' | 'failure'>>,
  spent: Spending = NO_SPENDING,
): Settlement {
  return {
    isCached: false,
    isShared: false,
    failure: null,
    ...how,
    ...spent,
    durationMs: Math.round(performance.now() - call.startedAt),
    timeToFirstMs: call.telling.timeToFirstMs(),
  };
}

/**
 * Writes to the books after the answer is there. When the books cannot be written, the answer, which is paid for, is
 * not thrown away: the figures go to the log instead, whence they can be entered by hand.
 */
export async function keepBooks(house: House, what: object, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    house.logger?.error({ ...what, reason }, 'The books of the gateway could not be written');
  }
}
