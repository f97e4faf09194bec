import { entryOf, settlementOf } from './book-keeping.ts';
import type { AiResult, AnyCall, Call, House } from './house.ts';
import { cacheKey } from './question-key.ts';
import { readAnswer } from './read-answer.ts';

/** The key under which the answer of one model to this call is kept. */
export function keyOf(call: AnyCall, model: string): string {
  return cacheKey({ questionHash: call.questionHash, model, userId: ownerOf(call) });
}

/** Whose answer it is: null when everyone who asks the same may have it. */
export function ownerOf(call: AnyCall): string | null {
  return call.task.cacheScope === 'person' ? call.options.userId : null;
}

/** A stored answer of any of the tier's models, told at once and free; undefined when there is none. */
export async function answerFromCache<Input, Output>(
  house: House,
  call: Call<Input, Output>,
): Promise<AiResult<Output> | undefined> {
  if (call.task.cacheTtlMs === 0) return undefined;
  const keys = house.models[call.task.tier].map((model) => keyOf(call, model.ref));
  const found = await house.ports.cache.find(keys);
  if (!found) return undefined;
  // Read again: what was stored is data like any other, and checks that no JSON schema can tell count too.
  const reading = readAnswer(call.task.schema, found.text);
  if (!reading.ok) return undefined;
  call.telling.delta(found.text);
  const way = { by: 'cache' as const, model: found.model };
  const settlement = settlementOf(call, { state: 'settled', way, model: found.model, isCached: true });
  const { callId } = await house.ports.ledger.record(entryOf(house, call, found.model), settlement);
  return { output: reading.output, way, callId };
}
