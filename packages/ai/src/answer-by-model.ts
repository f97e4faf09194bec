import { keyOf, ownerOf } from './answer-from-cache.ts';
import { type Asked, askModels } from './ask-models.ts';
import { entryOf, keepBooks, settlementOf } from './book-keeping.ts';
import type { AiResult, AnyCall, Call, House } from './house.ts';
import { CallTakenError, type HeldCall, type Settlement } from './ports/ports.ts';
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
  const row = await openRow(house, call, models[0].ref);
  const held = { userId: call.options.userId, callId: row.callId, fence: row.fence };
  const { callId } = row;
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
    send: (model, { instructions, prompt }) =>
      ports.ledger.send(held, { instructions, prompt, model: model.ref }),
  });
  if (asked.kind === 'unsent') return unsent(house, call, { held, asked });
  if (asked.kind === 'stopped') return stopped(house, call, { held, asked });
  if (asked.kind === 'gave-up') return gaveUp(house, call, { held, asked });
  const way = { by: 'model' as const, model: asked.model };
  const settlement = settlementOf(call, { state: 'settled', way, model: asked.model }, asked.spent);
  await Promise.all([settle(house, { held, settlement }), keep(house, call, asked)]);
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
  { held, asked }: { held: HeldCall; asked: Asked<Output> },
): Promise<never> {
  const settlement = settlementOf(
    call,
    { state: 'interrupted', way: null, model: asked.model, failure: 'stopped' },
    asked.spent,
  );
  await settle(house, { held, settlement });
  // What was sent counts; what was stopped before that was never a call.
  if (asked.spent.attempts === 0) await release(house, call);
  throw stopError();
}

async function gaveUp<Input, Output>(
  house: House,
  call: Call<Input, Output>,
  { held, asked }: { held: HeldCall; asked: Asked<Output> & { kind: 'gave-up' } },
): Promise<AiResult<Output>> {
  const way: RulesWay = { by: 'rules', why: asked.why };
  const settlement = settlementOf(
    call,
    { state: 'failed', way, model: asked.model, failure: asked.failure.code },
    asked.spent,
  );
  // Booked before the rules write, which may take its time.
  await settle(house, { held, settlement });
  await release(house, call);
  call.telling.startOver('rules');
  return { output: await writeByRules(call), way, callId: held.callId };
}

// The books are away, or somebody else does this call: its place in the quota is theirs then.
async function unsent<Output>(
  house: House,
  call: AnyCall,
  { held, asked }: { held: HeldCall; asked: Asked<Output> & { kind: 'unsent' } },
): Promise<never> {
  const how = { state: 'interrupted', way: null, model: asked.model, failure: 'unsent' } as const;
  await settle(house, { held, settlement: settlementOf(call, how, asked.spent) });
  if (asked.spent.attempts === 0 && !(asked.error instanceof CallTakenError)) await release(house, call);
  throw asked.error;
}

function settle(house: House, row: { held: HeldCall; settlement: Settlement }): Promise<void> {
  return keepBooks(house, row, () => house.ports.ledger.settle(row.held, row.settlement));
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
