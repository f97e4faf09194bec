import { ownerOf } from './answer-from-cache.ts';
import { entryOf, settlementOf } from './book-keeping.ts';
import { fly, type Landing } from './fly.ts';
import type { AiResult, Call, CallOptions, House } from './house.ts';
import type { QuotaAnswer } from './ports/ports.ts';
import type { ConfiguredModel } from './providers/configured-model.ts';
import { cacheKey } from './question-key.ts';
import { readAnswer } from './read-answer.ts';
import type { AiTask } from './task.ts';
import { answerByRules, type RulesWay, writeByRules } from './write-by-rules.ts';

type Models = [ConfiguredModel, ...ConfiguredModel[]];

/**
 * Asks the models, or listens along when the same is being asked already: by the same person, or by anybody where the
 * task lets everyone have the answer. Rules are each caller's own. Throws an AbortError when the person stops.
 */
export async function answerTogether<Input, Output>(
  house: House,
  call: Call<Input, Output>,
  models: Models,
): Promise<AiResult<Output>> {
  const { questionHash, task } = call;
  const key = cacheKey({ questionHash, model: task.tier, userId: ownerOf(call) });
  for (;;) {
    const known = house.flights.find(key);
    if (!known) return lead(house, call, { key, models });
    const landing = await known.board(call);
    // Somebody else's quota is no reason for this person.
    if (landing.kind !== 'refused') return follow(house, call, landing);
  }
}

async function lead<Input, Output>(
  house: House,
  call: Call<Input, Output>,
  { key, models }: { key: string; models: Models },
): Promise<AiResult<Output>> {
  const flight = house.flights.start(key, (telling, signal) =>
    fly(house, { ...call, telling, options: { ...call.options, signal } }, models),
  );
  const landing = await flight.board(call);
  if (landing.kind === 'refused') return answerByRules(house, call, wayOf(landing.quota));
  const { callId, way } = landing;
  if (landing.kind === 'answered') return { output: outputOf(call.task, landing), way, callId };
  call.telling.startOver('rules');
  return { output: await writeByRules(call), way, callId };
}

async function follow<Input, Output>(
  house: House,
  call: Call<Input, Output>,
  landing: Landing & { kind: 'answered' | 'gave-up' },
): Promise<AiResult<Output>> {
  if (landing.kind === 'gave-up') {
    call.telling.startOver('rules');
    return answerByRules(house, call, landing.way);
  }
  const { model } = landing.way;
  const way = { by: 'cache' as const, model };
  const output = outputOf(call.task, landing);
  // The same call twice has one row, which is paid.
  if (isSameCall(landing, call.options)) return { output, way, callId: landing.callId };
  const settlement = settlementOf(call, { state: 'settled', way, model, isCached: true, isShared: true });
  const { callId } = await house.ports.ledger.record(entryOf(house, call, model), settlement);
  return { output, way, callId };
}

function isSameCall(
  { paidBy }: Landing & { kind: 'answered' },
  { userId, requestKey }: CallOptions,
): boolean {
  return paidBy.userId === userId && paidBy.requestKey === requestKey;
}

// Everybody gets an object of their own.
function outputOf<Output>(task: AiTask<never, Output>, { text }: Landing & { kind: 'answered' }): Output {
  const reading = readAnswer(task.schema, text);
  if (reading.ok) return reading.output;
  throw new Error(`An answer to ${task.name} was accepted that its schema refuses.`);
}

function wayOf(no: QuotaAnswer & { ok: false }): RulesWay {
  if ('why' in no) return { by: 'rules', why: no.why };
  const { spent, resetsAt } = no;
  return { by: 'rules', why: 'quota-spent', spent, resetsAt: resetsAt.toISOString() };
}
