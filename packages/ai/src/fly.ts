import type { AiWay } from '@debrief/contracts';
import { keyOf, ownerOf } from './answer-from-cache.ts';
import { type Asked, askModels } from './ask-models.ts';
import { entryOf, keepBooks, quotaAskOf, settlementOf } from './book-keeping.ts';
import { finishLeft } from './finish-left.ts';
import type { AnyCall, House } from './house.ts';
import { CallTakenError, type HeldCall, type QuotaAnswer, type Settlement } from './ports/ports.ts';
import type { ConfiguredModel } from './providers/configured-model.ts';
import { stopError } from './watchdog.ts';
import type { RulesWay } from './write-by-rules.ts';

/** How the asking of models ended, for everybody who waits for it. */
export type Landing =
  | {
      kind: 'answered';
      text: string;
      way: Extract<AiWay, { by: 'model' }>;
      callId: string;
      paidBy: { userId: string; requestKey: string };
    }
  | { kind: 'gave-up'; way: RulesWay; callId: string }
  | { kind: 'refused'; quota: QuotaAnswer & { ok: false } };

/**
 * Takes a place in the quota, asks the models, and books what it cost. The place is given back when no model answered.
 * Throws an AbortError when everybody stopped, and what the ports throw before a request leaves.
 */
export async function fly(
  house: House,
  call: AnyCall,
  models: [ConfiguredModel, ...ConfiguredModel[]],
): Promise<Landing> {
  if (call.options.signal?.aborted) throw stopError();
  const quota = await house.ports.quota.reserve(quotaAskOf(house, call, models[0].ref), call.options.signal);
  if (!quota.ok) return { kind: 'refused', quota };
  const row = await openRow(house, call, models[0].ref);
  const { userId, requestKey } = call.options;
  const held = { userId, callId: row.callId, fence: row.fence };
  const answered = { kind: 'answered' as const, callId: row.callId, paidBy: { userId, requestKey } };

  const left = finishLeft(call, row);
  if (left) {
    await settle(house, { held, settlement: settlementOf(call, { state: 'settled', ...left }) });
    return { ...answered, text: left.text, way: left.way };
  }
  const asked = await ask(house, call, { held, models });
  if (asked.kind === 'unsent') return unsent(house, call, { held, asked });
  if (asked.kind === 'stopped') return stopped(house, call, { held, asked });
  if (asked.kind === 'gave-up') return gaveUp(house, call, { held, asked });
  const way = { by: 'model' as const, model: asked.model };
  const settlement = settlementOf(call, { state: 'settled', way, model: asked.model }, asked.spent);
  await Promise.all([settle(house, { held, settlement }), keep(house, call, asked)]);
  return { ...answered, text: asked.text, way };
}

async function openRow(house: House, call: AnyCall, model: string) {
  try {
    return await house.ports.ledger.reserve(entryOf(house, call, model));
  } catch (error) {
    await release(house, call);
    throw error;
  }
}

function ask(
  house: House,
  call: AnyCall,
  { held, models }: { held: HeldCall; models: ConfiguredModel[] },
): Promise<Asked<unknown>> {
  const { task, question, telling, options } = call;
  const { settings, logger, gateOf, ports } = house;
  return askModels({
    ...{ task, question, telling, models, callId: held.callId, settings, logger, gateOf },
    prices: ports.prices,
    signal: options.signal,
    send: (model, { instructions, prompt }) =>
      ports.ledger.send(held, { instructions, prompt, model: model.ref }),
  });
}

interface Ended<Kind extends Asked<unknown>['kind']> {
  held: HeldCall;
  asked: Extract<Asked<unknown>, { kind: Kind }>;
}

async function stopped(house: House, call: AnyCall, { held, asked }: Ended<'stopped'>): Promise<never> {
  const how = { state: 'interrupted', way: null, model: asked.model, failure: 'stopped' } as const;
  await settle(house, { held, settlement: settlementOf(call, how, asked.spent) });
  // What was sent counts; what was stopped before that was never a call.
  if (asked.spent.attempts === 0) await release(house, call);
  throw stopError();
}

async function gaveUp(house: House, call: AnyCall, { held, asked }: Ended<'gave-up'>): Promise<Landing> {
  const way: RulesWay = { by: 'rules', why: asked.why };
  const how = { state: 'failed', way, model: asked.model, failure: asked.failure.code } as const;
  // Booked before the rules write, which may take its time.
  await settle(house, { held, settlement: settlementOf(call, how, asked.spent) });
  await release(house, call);
  return { kind: 'gave-up', way, callId: held.callId };
}

// The books are away, or somebody else does this call: its place in the quota is theirs then.
async function unsent(house: House, call: AnyCall, { held, asked }: Ended<'unsent'>): Promise<never> {
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
