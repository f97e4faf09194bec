import { answer } from './answer.ts';
import { createChannel } from './event-channel.ts';
import { createFlights } from './flights.ts';
import { createGates, type LimitsByProvider, type ProviderHealth } from './gates.ts';
import { hidePerson } from './hide-person.ts';
import type { AiResult, Call, CallOptions, House } from './house.ts';
import type { GatewayLogger, GatewayPorts } from './ports/ports.ts';
import type { GateLimits } from './provider-gate.ts';
import type { ModelsByTier } from './providers/configured-model.ts';
import { questionHash } from './question-key.ts';
import { DEFAULT_SETTINGS, type GatewaySettings, type RetryPolicy, type Timeouts } from './settings.ts';
import type { AiTask, Question } from './task.ts';
import { createTelling, type GatewayEvent } from './telling.ts';

/**
 * An answer as it is written: iterate it once, or only await `result`. It runs by itself; a reader that leaves does
 * not stop it, the signal does. The texts after the last `reset`, joined, are JSON, and `result` is what it says.
 * Both end with an AbortError when the person stops.
 */
export interface GatewayStream<Output> extends AsyncIterable<GatewayEvent> {
  result: Promise<AiResult<Output>>;
}

/** The one way to a model. */
export interface Gateway {
  stream<Input, Output>(
    task: AiTask<Input, Output>,
    input: Input,
    options: CallOptions,
  ): GatewayStream<Output>;
  /** The same road with nobody watching: the rules write without a pause. */
  run<Input, Output>(
    task: AiTask<Input, Output>,
    input: Input,
    options: CallOptions,
  ): Promise<AiResult<Output>>;
  /** How each provider is doing, in this process. */
  health(): ProviderHealth[];
}

/** How a gateway is made. Every setting has a default. */
export interface GatewayOptions {
  models: ModelsByTier;
  ports: GatewayPorts;
  logger?: GatewayLogger;
  timeouts?: Partial<Timeouts>;
  retry?: Partial<RetryPolicy>;
  limits?: Partial<GateLimits>;
  /** Where one provider's limits differ from those of all. */
  limitsByProvider?: LimitsByProvider;
  rulesPaceMs?: number;
  maxQuestionChars?: number;
}

/** Makes a gateway: one for a process, since it keeps count of each provider's limits and failures. */
export function createGateway(options: GatewayOptions): Gateway {
  const settings = settingsOf(options);
  const gates = createGates(options.models, {
    limits: settings.limits,
    byProvider: options.limitsByProvider ?? {},
  });
  const house: House = {
    models: options.models,
    ports: options.ports,
    logger: options.logger,
    settings,
    gateOf: gates.of,
    flights: createFlights(),
  };
  return {
    stream: (task, input, callOptions) => openStream(house, task, { input, options: callOptions }),
    run: (task, input, callOptions) =>
      begin(house, task, { input, options: callOptions, rulesPaceMs: 0, emit: () => {} }),
    health: gates.health,
  };
}

function openStream<Input, Output>(
  house: House,
  task: AiTask<Input, Output>,
  { input, options }: { input: Input; options: CallOptions },
): GatewayStream<Output> {
  const channel = createChannel<GatewayEvent>();
  const { rulesPaceMs } = house.settings;
  const result = begin(house, task, { input, options, rulesPaceMs, emit: channel.write });
  // Whoever only iterates learns of a failure there.
  result.then(channel.end, channel.fail);
  return { result, [Symbol.asyncIterator]: () => channel[Symbol.asyncIterator]() };
}

async function begin<Input, Output>(
  house: House,
  task: AiTask<Input, Output>,
  how: { input: Input; options: CallOptions; rulesPaceMs: number; emit: (event: GatewayEvent) => void },
): Promise<AiResult<Output>> {
  const { input, options, rulesPaceMs, emit } = how;
  const question = await questionOf(house, task, { input, options });
  const call: Call<Input, Output> = {
    task,
    input,
    question,
    options,
    rulesPaceMs,
    questionHash: questionHash(task, question),
    telling: createTelling(emit),
    startedAt: performance.now(),
  };
  return answer(house, call);
}

/** Without a model nothing is sent, so nothing need be hidden. */
async function questionOf<Input, Output>(
  { models, ports }: House,
  task: AiTask<Input, Output>,
  { input, options }: { input: Input; options: CallOptions },
): Promise<Question> {
  const question = task.prompt(input);
  if (models[task.tier].length === 0 || !ports.identity) return question;
  return hidePerson(question, await ports.identity.wordsOf(options.userId));
}

function settingsOf(options: GatewayOptions): GatewaySettings {
  const defaults = DEFAULT_SETTINGS;
  return {
    timeouts: { ...defaults.timeouts, ...options.timeouts },
    retry: { ...defaults.retry, ...options.retry },
    limits: { ...defaults.limits, ...options.limits },
    rulesPaceMs: options.rulesPaceMs ?? defaults.rulesPaceMs,
    maxQuestionChars: options.maxQuestionChars ?? defaults.maxQuestionChars,
  };
}
