import type { AnyCall, House } from './house.ts';
import type { CallEntry, Settlement } from './ports/ports.ts';
import { NO_SPENDING, type Spending } from './spending.ts';
import { estimateUsage } from './usage.ts';

/** The row as it begins. Its estimate is the price of the question and of the longest answer. */
export function entryOf(house: House, call: AnyCall, model: string): CallEntry {
  const { task, question, options } = call;
  const { userId, requestKey } = options;
  const most = {
    ...estimateUsage(question.instructions.length + question.prompt.length, 0),
    outputTokens: task.maxOutputTokens,
  };
  const estimatedCostMicros = house.ports.prices?.costMicros(model, most) ?? 0;
  const { name, version, tier } = task;
  return {
    userId,
    requestKey,
    task: name,
    taskVersion: version,
    tier,
    model,
    questionHash: call.questionHash,
    estimatedCostMicros,
  };
}

/** The row as it ended, now. */
export function settlementOf(
  call: AnyCall,
  how: Pick<Settlement, 'state' | 'way' | 'model'> & Partial<Pick<Settlement, 'isCached' | 'failure'>>,
  spent: Spending = NO_SPENDING,
): Settlement {
  return {
    isCached: false,
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
