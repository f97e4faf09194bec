import type { ProviderDouble } from '@debrief/testing';
import { z } from 'zod';
import { createGateway, type GatewayOptions, type GatewayStream } from '../gateway.ts';
import type { CallOptions } from '../house.ts';
import {
  createMemoryCache,
  createMemoryLedger,
  createMemoryQuota,
  createPriceTable,
} from '../ports/memory-ports.ts';
import type { GatewayPorts } from '../ports/ports.ts';
import type { ModelSettings } from '../providers/model-settings.ts';
import { parseModels } from '../providers/parse-models.ts';
import { defineTask, type TaskDefinition } from '../task.ts';
import type { GatewayEvent } from '../telling.ts';

/** The shape of the task that the tests ask for. */
export const adviceSchema = z.object({
  summary: z.string().min(1).max(400),
  steps: z.array(z.string().max(200)).max(3),
});
export type Advice = z.infer<typeof adviceSchema>;

/** Stands in every prompt; nothing that is logged may hold it. */
export const SECRET = 'the secret words of a learner';

export const RULES_ADVICE: Advice = {
  summary: 'By rules: read the two questions you missed once more.',
  steps: ['Read', 'Practise'],
};
export const GOOD_ADVICE: Advice = {
  summary: 'You did well in most of it, and know where you did not.',
  steps: ['Rest', 'Go on'],
};

/** A task that asks for advice, or the same with some things different. */
export function adviceTask(different: Partial<TaskDefinition<string, Advice>> = {}) {
  return defineTask<string, Advice>({
    name: 'insights.give-advice',
    version: 1,
    tier: 'balanced',
    schema: adviceSchema,
    prompt: (topic) => ({ instructions: 'Advise in few words.', prompt: `About ${topic}: ${SECRET}.` }),
    rules: () => RULES_ADVICE,
    maxOutputTokens: 400,
    ...different,
  });
}

/** Settings that reach the double by every provider. */
export function settingsFor(double: ProviderDouble, balanced: string): ModelSettings {
  return {
    balanced,
    openaiApi: 'responses',
    keys: { google: 'key-g', openai: 'key-o' },
    baseUrls: { google: double.googleUrl, openai: double.openaiUrl, compatible: double.openaiUrl },
  };
}

/** A gateway with ports in memory whose tier `balanced` asks these models of the double, and what it wrote to log. */
export function gatewayOn(
  double: ProviderDouble,
  balanced: string,
  options: Partial<Omit<GatewayOptions, 'ports'>> & { ports?: Partial<GatewayPorts> } = {},
) {
  const parsed = parseModels(settingsFor(double, balanced));
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  const clock = { now: new Date('2026-11-20T10:00:00Z') };
  const now = () => clock.now;
  const ledger = createMemoryLedger();
  const quota = createMemoryQuota({ perDay: 50, perMonth: 500 }, now);
  const cache = createMemoryCache(now);
  const lines: string[] = [];
  const write = (fields: object, message: string) => void lines.push(JSON.stringify({ ...fields, message }));
  const gateway = createGateway({
    models: parsed.models,
    rulesPaceMs: 0,
    logger: { info: write, warn: write, error: write },
    ...options,
    retry: { baseMs: 1, maxMs: 2, ...options.retry },
    ports: { ledger, quota, cache, prices: PRICES, now, ...options.ports },
  });
  return { gateway, ledger, quota, cache, clock, lines };
}

const price = { input: 2, cachedInput: 1, output: 10 };
const PRICES = createPriceTable({
  'openai:one': price,
  'openai-chat:one': price,
  'google:one': price,
  'compatible:one': price,
});

/** The options of a call by one person under a name. */
export function by(requestKey: string, signal?: AbortSignal): CallOptions {
  return { userId: 'ada', requestKey, ...(signal && { signal }) };
}

/** Everything a stream said, with the text that stands in the end. */
export async function hear<Output>(stream: GatewayStream<Output>) {
  const events: GatewayEvent[] = [];
  for await (const event of stream) events.push(event);
  return {
    events,
    text: standingText(events),
    resets: events.filter((event) => event.type === 'reset'),
    ...(await stream.result),
  };
}

/** The texts after the last reset, joined. */
export function standingText(events: GatewayEvent[]): string {
  const lastReset = events.findLastIndex((event) => event.type === 'reset');
  return events
    .slice(lastReset + 1)
    .map((event) => (event.type === 'delta' ? event.text : ''))
    .join('');
}
