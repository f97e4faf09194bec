import { keyOf, ownerOf } from './answer-from-cache.ts';
import { type Asked, askModels } from './ask-models.ts';
import { entryOf, keepBooks, settlementOf } from './book-keeping.ts';
import type { AiResult, AnyCall, Call, House } from './house.ts';
import type { Settlement } from './ports/ports.ts';
import type { ConfiguredModel } from './providers/configured-model.ts';
import { stopError } from './watchdog.ts';
import { type RulesWay, writeByRules } from './write-by-rules.ts';

/**
 * Asks the models, books what it cost, and has the rules write when none answers. The place in the quota is taken
 * already; it is given back when no model answered. Throws an AbortError when the person stops.
 */
export async function answerByModel<Input, Output>(
  house: House,
  call: Call<Input, Output>,
  models: [ConfiguredModel, ...ConfiguredModel[]],
): Promise<AiResult<Output>> {
  const { callId } = await openRow(house, call, models[0].ref);
  const { task, question, telling, options } = call;
  const { settings, logger, gateOf, ports } = house;
  const asked = await askModels({
    task,
    question,
    telling,
    models,
    callId,
    settings,
    logger,
    gateOf,
    prices: ports.prices,
    signal: options.signal,
  });
  if (asked.kind === 'stopped') return stopped(house, call, { callId, asked });
  if (asked.kind === 'gave-up') return gaveUp(house, call, { callId, asked });
  const way = { by: 'model' as const, model: asked.model };
  const settlement = settlementOf(call, { state: 'settled', way, model: asked.model }, asked.spent);
  await Promise.all([settle(house, call, { callId, settlement }), keep(house, call, asked)]);
  return { output: asked.output, way, callId };
}

async function openRow(house: House, call: AnyCall, model: string) {
  try {
    return await house.ports.ledger.reserve(entryOf(house, call, model));
  } catch (error) {
    await release(house, call);
    throw error;
  }
}

async function stopped<Output>(
  house: House,
  call: AnyCall,
  { callId, asked }: { callId: string; asked: Asked<Output> },
): Promise<never> {
  const settlement = settlementOf(
    call,
    { state: 'interrupted', way: null, model: asked.model, failure: 'stopped' },
    asked.spent,
  );
  await settle(house, call, { callId, settlement });
  // What was sent counts; what was stopped before that was never a call.
  if (asked.spent.attempts === 0) await release(house, call);
  throw stopError();
}

async function gaveUp<Input, Output>(
  house: House,
  call: Call<Input, Output>,
  { callId, asked }: { callId: string; asked: Asked<Output> & { kind: 'gave-up' } },
): Promise<AiResult<Output>> {
  const way: RulesWay = { by: 'rules', why: asked.why };
  const settlement = settlementOf(
    call,
    { state: 'failed', way, model: asked.model, failure: asked.failure.code },
    asked.spent,
  );
  // Booked before the rules write, which may take its time.
  await settle(house, call, { callId, settlement });
  await release(house, call);
  call.telling.startOver('rules');
  return { output: await writeByRules(call), way, callId };
}

function settle(house: House, call: AnyCall, row: { callId: string; settlement: Settlement }): Promise<void> {
  const { userId } = call.options;
  return keepBooks(house, row, () =>
    house.ports.ledger.settle({ userId, callId: row.callId }, row.settlement),
  );
}

function release(house: House, call: AnyCall): Promise<void> {
  const { userId, requestKey } = call.options;
  return keepBooks(house, { requestKey, releases: 'quota' }, () =>
    house.ports.quota.release({ userId, requestKey }),
  );
}

async function keep(house: House, call: AnyCall, answer: { model: string; text: string }): Promise<void> {
  const { cacheTtlMs, name } = call.task;
  if (cacheTtlMs === 0) return;
  const expiresAt = new Date(house.ports.now().getTime() + cacheTtlMs);
  const { model, text } = answer;
  const stored = { key: keyOf(call, model), userId: ownerOf(call), model, text, expiresAt };
  await keepBooks(house, { task: name, model, stores: 'answer' }, () => house.ports.cache.store(stored));
}
