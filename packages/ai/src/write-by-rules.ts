import type { AiWay } from '@debrief/contracts';
import { entryOf, keepBooks, settlementOf } from './book-keeping.ts';
import type { AiResult, Call, House } from './house.ts';
import { createRulesModel } from './rules-model.ts';
import { tryModel } from './try-model.ts';
import { stopError } from './watchdog.ts';

/** The way of an answer that the rules wrote. */
export type RulesWay = Extract<AiWay, { by: 'rules' }>;

const NO_TIMEOUTS = { firstChunkMs: Infinity, chunkMs: Infinity, totalMs: Infinity };

/** An answer with no model, with its own row of no cost. Throws what `rules` throws, and an AbortError when stopped. */
export async function answerByRules<Input, Output>(
  house: House,
  call: Call<Input, Output>,
  way: RulesWay,
): Promise<AiResult<Output>> {
  const book = async (how: { state: 'settled' | 'interrupted'; way: AiWay | null }) => {
    const settlement = settlementOf(call, { ...how, model: 'rules' });
    return house.ports.ledger.record(entryOf(house, call, 'rules'), settlement);
  };
  try {
    const output = await writeByRules(call);
    const { callId } = await book({ state: 'settled', way });
    return { output, way, callId };
  } catch (error) {
    if (call.options.signal?.aborted)
      await keepBooks(house, { task: call.task.name }, () => book({ state: 'interrupted', way: null }));
    throw error;
  }
}

/**
 * What the task's rules say, told like the answer of a model. Throws what `rules` throws, an Error when their answer
 * does not satisfy the task's own schema (a bug), and an AbortError when the person stops.
 */
export async function writeByRules<Input, Output>(call: Call<Input, Output>): Promise<Output> {
  const { task, question, telling, options } = call;
  if (options.signal?.aborted) throw stopError();
  const written = task.rules(call.input);
  const model = {
    ref: 'rules',
    provider: 'rules',
    model: createRulesModel(() => written, call.rulesPaceMs),
    thinkingTokens: 0,
    thinkingMs: 0,
  };
  const tried = await tryModel({
    task,
    question,
    model,
    callId: 'rules',
    timeouts: NO_TIMEOUTS,
    signal: options.signal,
    telling,
  });
  if (tried.ok) return tried.output;
  if (tried.failure.kind === 'stopped') throw stopError();
  throw new Error(
    `The rules of ${task.name} write what its schema refuses: ${tried.issues ?? tried.failure.code}.`,
  );
}
