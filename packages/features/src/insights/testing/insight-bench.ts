import type { AiWay, InsightEvent } from '@debrief/contracts';
import { type Clock, readSettings, type StreamTiming } from '@debrief/platform';
import {
  createTestDatabase,
  type ProviderDouble,
  startProviderDouble,
  type TestDatabase,
} from '@debrief/testing';
import { createServices, type OpenServices } from '../../services.ts';
import type { InsightKey } from '../insight-queries.ts';
import { watchInsight } from '../watch-insight.ts';
import {
  insertAttemptOf,
  insertBank,
  insertSubmittedAttempt,
  type TestAttempt,
  type TestBank,
} from './make-attempt-queries.ts';

export const quickTiming: Partial<StreamTiming> = {
  leaseMs: 600,
  heartbeatMs: 150,
  pollMs: 100,
  adoptMs: 100,
  graceMs: 0,
};

/** A database, a model, and processes that share both. */
export interface InsightBench {
  database: TestDatabase;
  model: ProviderDouble;
  bank: TestBank;
  /** One process; with `hasModel: false` the rules write. */
  start(options?: {
    hasModel?: boolean;
    dailyLimit?: number;
    concurrency?: number;
    clock?: Clock;
  }): Promise<OpenServices>;
  /** Commits a submission in this process. */
  submit(services: OpenServices, answer?: string): Promise<TestAttempt>;
  /** Another one of the same person. */
  submitAgain(services: OpenServices, userId: string): Promise<TestAttempt>;
  close(): Promise<void>;
}

export async function openInsightBench(): Promise<InsightBench> {
  const [database, model] = await Promise.all([createTestDatabase(), startProviderDouble()]);
  const bank = await insertBank(database.db);
  const open: OpenServices[] = [];
  return {
    database,
    model,
    bank,
    async start({ hasModel = true, dailyLimit = 1_000, concurrency = 256, clock } = {}) {
      const settings = readSettings({
        DATABASE_URL: database.connectionString,
        AUTH_SECRET: 'a secret of at least 32 characters',
        LOG_LEVEL: 'silent',
        RULES_PACE_MS: '0',
        AI_DAILY_REQUEST_LIMIT: String(dailyLimit),
        AI_CONCURRENCY: String(concurrency),
        ...(hasModel && {
          AI_BALANCED: 'openai:test-model',
          OPENAI_API_KEY: 'test',
          OPENAI_BASE_URL: model.openaiUrl,
        }),
      });
      const services = await createServices(settings, { name: 'test', streamTiming: quickTiming, clock });
      open.push(services);
      return services;
    },
    submit: (services, answer) =>
      services.events.transaction(async (trx, publish) => {
        const attempt = await insertSubmittedAttempt(trx, bank, answer);
        await publish({ name: 'attempt.submitted', ...attempt });
        return attempt;
      }),
    submitAgain: (services, userId) =>
      services.events.transaction(async (trx, publish) => {
        const attempt = await insertAttemptOf(trx, bank, { userId, answer: 'still none' });
        await publish({ name: 'attempt.submitted', ...attempt });
        return attempt;
      }),
    async close() {
      await Promise.all(open.map((services) => services.close().catch(() => {})));
      await model.close();
      await database.drop();
    },
  };
}

/** What a page has: the text of the newest generation, its place, and how it ended. */
export interface PageView {
  events: InsightEvent[];
  text: string;
  lastEventId: string | null;
  end: Extract<InsightEvent, { type: 'ready' | 'failed' | 'stopped' }> | null;
}

export interface ViewOptions {
  from?: PageView;
  /** Leaves when this is true of what it has. */
  until?: (view: PageView) => boolean;
}

export async function view(
  services: OpenServices,
  key: InsightKey,
  { from, until }: ViewOptions = {},
): Promise<PageView> {
  const page: PageView = from ?? { events: [], text: '', lastEventId: null, end: null };
  const signal = new AbortController().signal;
  for await (const { id, event } of watchInsight(services, key, { lastEventId: page.lastEventId, signal })) {
    page.events.push(event);
    page.lastEventId = id;
    if (event.type === 'start') page.text = '';
    else if (event.type === 'delta') page.text += event.text;
    else if (event.type !== 'waiting') page.end = event;
    if (until?.(page)) break;
  }
  return page;
}

export function wayOf(page: PageView): AiWay | null {
  return page.end?.type === 'ready' ? page.end.state.way : null;
}
