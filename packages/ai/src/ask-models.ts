import type { RulesReason } from '@debrief/contracts';
import { pause } from './backoff.ts';
import { type Failure, failureOf } from './failure.ts';
import { nextStep, reasonOf, reportOf } from './next-step.ts';
import type { GatewayLogger, PricePort } from './ports/ports.ts';
import type { ProviderGate } from './provider-gate.ts';
import type { ConfiguredModel } from './providers/configured-model.ts';
import type { GatewaySettings } from './settings.ts';
import { addTry, NO_SPENDING, type Spending } from './spending.ts';
import type { Question } from './task.ts';
import { type TryRequest, type TryResult, tryModel } from './try-model.ts';

/** A question for a tier's models. */
export interface Asking<Output> extends Omit<TryRequest<Output>, 'model' | 'timeouts'> {
  models: ConfiguredModel[];
  gateOf(model: ConfiguredModel): ProviderGate;
  settings: GatewaySettings;
  prices: PricePort | undefined;
  logger: GatewayLogger | undefined;
  /** Enters a request in the books before it leaves; when it throws, none does. */
  send(model: ConfiguredModel, question: Question): Promise<void>;
}

/** What came of it. `model` answered or was asked last. */
export type Asked<Output> = { spent: Spending; model: string } & (
  | { kind: 'answered'; output: Output; text: string }
  | { kind: 'stopped'; failure: Failure }
  | { kind: 'unsent'; error: unknown }
  | { kind: 'gave-up'; failure: Failure; why: RulesReason }
);

/** Where one asking stands between its tries. */
interface Progress {
  spent: Spending;
  question: Question;
  index: number;
  attempt: number;
  invalid: number;
}

/**
 * Asks the models of a tier in their order until one answers, as `nextStep` decides. There must be one at least.
 * Never throws; when the books cannot be
 * written nothing is sent, and the error is handed back.
 */
export async function askModels<Output>(asking: Asking<Output>): Promise<Asked<Output>> {
  const deadline = performance.now() + asking.settings.timeouts.totalMs;
  const progress: Progress = {
    spent: NO_SPENDING,
    question: asking.question,
    index: 0,
    attempt: 0,
    invalid: 0,
  };
  for (;;) {
    const model = modelAt(asking.models, progress.index);
    const tried = await takeTurn(asking, model, { progress, leftMs: deadline - performance.now() });
    const base = { spent: progress.spent, model: model.ref };
    if ('error' in tried) return { kind: 'unsent', error: tried.error, ...base };
    if (tried.ok) return { kind: 'answered', output: tried.output, text: tried.text, ...base };
    if (tried.failure.kind === 'stopped') return { kind: 'stopped', failure: tried.failure, ...base };
    if (
      !(await prepareNext(asking, progress, { failure: tried.failure, leftMs: deadline - performance.now() }))
    ) {
      return { kind: 'gave-up', failure: tried.failure, why: reasonOf(tried.failure), ...base };
    }
  }
}

type Turn<Output> =
  | (TryResult<Output> & { ok: true })
  | { ok: false; failure: Failure }
  | { ok: false; error: unknown };

// One wait at the provider's gate and, when let in, one try.
async function takeTurn<Output>(
  asking: Asking<Output>,
  model: ConfiguredModel,
  { progress, leftMs }: { progress: Progress; leftMs: number },
): Promise<Turn<Output>> {
  const gate = asking.gateOf(model);
  const maxWaitMs = patienceOf(asking, progress, leftMs);
  const { signal: stop, telling } = asking;
  const entry = await gate.enter({ maxWaitMs, stop, onMove: telling.wait }).catch(() => null);
  if (!entry || asking.signal?.aborted) {
    if (entry?.kind === 'in') entry.leave('neither');
    return { ok: false, failure: failureOf('stopped') };
  }
  if (entry.kind !== 'in') return { ok: false, failure: failureOf('closed', entry.kind) };
  try {
    await asking.send(model, progress.question);
  } catch (error) {
    entry.leave('neither');
    return { ok: false, error };
  }
  const { firstChunkMs, chunkMs } = asking.settings.timeouts;
  const timeouts = { firstChunkMs: firstChunkMs + model.thinkingMs, chunkMs, totalMs: leftMs };
  const tried = await tryModel({ ...asking, question: progress.question, model, timeouts });
  progress.spent = addTry(progress.spent, { ...tried, model: model.ref }, asking.prices);
  progress.attempt++;
  entry.leave(tried.ok ? 'worked' : reportOf(tried.failure));
  if (tried.ok) return tried;
  if (tried.failure.retryAfterMs !== null) gate.close(tried.failure.retryAfterMs);
  if (tried.issues) progress.question = corrected(asking.question, tried.issues);
  logFailure(asking, model, { failure: tried.failure, attempt: progress.attempt });
  return tried;
}

// With another model to ask nobody stands in line for long.
function patienceOf({ models, settings }: Asking<unknown>, { index }: Progress, leftMs: number): number {
  const { retry, limits } = settings;
  return Math.min(leftMs, index + 1 < models.length ? retry.retryAfterMaxMs : limits.queueMs);
}

// Waits and moves on as the next step says; false when there is none.
async function prepareNext(
  asking: Asking<unknown>,
  progress: Progress,
  { failure, leftMs }: { failure: Failure; leftMs: number },
): Promise<boolean> {
  if (failure.kind === 'invalid-output') progress.invalid++;
  const hasNextModel = progress.index + 1 < asking.models.length;
  const { attempt, invalid } = progress;
  const retry = { ...asking.settings.retry, retryAfterMaxMs: patienceOf(asking, progress, leftMs) };
  const step = nextStep({ failure, attempt, invalid, hasNextModel, leftMs }, retry);
  if (step.kind === 'give-up') return false;
  if (step.kind === 'next-model') Object.assign(progress, { index: progress.index + 1, attempt: 0 });
  asking.telling.startOver(step.kind === 'again' ? 'retry' : 'next-model');
  // The next turn sees that the person stopped. A wait that the provider asked for is spent in its line.
  if (step.kind === 'again' && step.afterMs > 0 && failure.retryAfterMs === null)
    await pause(step.afterMs, asking.signal).catch(() => undefined);
  return true;
}

function modelAt(models: ConfiguredModel[], index: number): ConfiguredModel {
  const model = models[index];
  if (!model) throw new Error('A model was asked for that is not configured.');
  return model;
}

function logFailure(
  asking: Asking<unknown>,
  model: ConfiguredModel,
  { failure, attempt }: { failure: Failure; attempt: number },
) {
  if (failure.kind === 'stopped') return;
  const fields = {
    callId: asking.callId,
    task: asking.task.name,
    model: model.ref,
    attempt,
    failure: failure.code,
  };
  asking.logger?.warn(fields, 'A model did not answer');
}

function corrected(question: Question, issues: string): Question {
  const remark = `An answer to this was not accepted: ${issues}. Answer with the JSON alone, complete and of the asked shape.`;
  return { ...question, prompt: `${question.prompt}\n\n${remark}` };
}
