import type { TokenUsage } from '../usage.ts';
import {
  type CachedAnswer,
  type CachePort,
  type CallEntry,
  type CallKey,
  CallTakenError,
  type HeldCall,
  type LedgerPort,
  type OpenCall,
  type PricePort,
  type QuotaPort,
  type SentQuestion,
  type Settlement,
} from './ports.ts';

/** A cache that lives as long as the process. */
export function createMemoryCache(
  now: () => Date = () => new Date(),
): CachePort & { answers: Map<string, CachedAnswer> } {
  const answers = new Map<string, CachedAnswer>();
  const isFresh = (answer: CachedAnswer | undefined) => answer !== undefined && answer.expiresAt > now();
  return {
    answers,
    async find(keys) {
      const key = keys.find((candidate) => isFresh(answers.get(candidate)));
      return key === undefined ? undefined : answers.get(key);
    },
    async store(answer) {
      answers.set(answer.key, answer);
    },
  };
}

/** The most calls a person may make. */
export interface QuotaLimits {
  perDay: number;
  perMonth: number;
}

/** A quota by days and months of UTC. `used` holds the calls taken and not given back. */
export function createMemoryQuota(limits: QuotaLimits, now: () => Date = () => new Date()) {
  const used: (CallKey & { at: Date })[] = [];
  const count = (userId: string, since: Date) =>
    used.filter((c) => c.userId === userId && c.at >= since).length;
  const isSame = (a: CallKey, b: CallKey) => a.userId === b.userId && a.requestKey === b.requestKey;
  const spentOf = (userId: string): 'day' | 'month' | null => {
    if (count(userId, startOf('month', now(), 0)) >= limits.perMonth) return 'month';
    return count(userId, startOf('day', now(), 0)) >= limits.perDay ? 'day' : null;
  };
  const quota: QuotaPort = {
    async reserve(call) {
      if (used.some((taken) => isSame(taken, call))) return { ok: true };
      const spent = spentOf(call.userId);
      if (spent) return { ok: false, spent, resetsAt: startOf(spent, now(), 1) };
      used.push({ userId: call.userId, requestKey: call.requestKey, at: now() });
      return { ok: true };
    },
    async release(call) {
      const index = used.findIndex((taken) => isSame(taken, call));
      if (index >= 0) used.splice(index, 1);
    },
  };
  return { ...quota, used };
}

function startOf(period: 'day' | 'month', at: Date, later: 0 | 1): Date {
  if (period === 'month') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later, 1));
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + later));
}

/** A row of the book kept in memory; `settlement` is null while the call runs. */
export interface MemoryCall extends CallEntry {
  callId: string;
  fence: number;
  /** Writers that died between sending and settling. */
  crashes: number;
  /** What left for models, in order. */
  sent: SentQuestion[];
  settlement: Settlement | null;
}

/** A ledger in memory, its rows open to be looked at. */
export function createMemoryLedger(): LedgerPort & { calls: MemoryCall[] } {
  const calls: MemoryCall[] = [];
  const open = (entry: CallEntry): OpenCall => {
    const known = calls.find((c) => c.userId === entry.userId && c.requestKey === entry.requestKey);
    if (known) return openAgain(known, entry);
    const callId = `call-${calls.length + 1}`;
    calls.push({ ...entry, callId, fence: 1, crashes: 0, sent: [], settlement: null });
    return { callId, fence: 1, left: 'nothing', lastModel: entry.model };
  };
  const held = ({ userId, callId, fence }: HeldCall) =>
    calls.find((c) => c.callId === callId && c.userId === userId && c.fence === fence);
  return {
    calls,
    reserve: async (entry) => open(entry),
    async send(call, sent) {
      const row = held(call);
      if (!row) throw new CallTakenError();
      row.sent.push(sent);
    },
    async settle(call, settlement) {
      const row = held(call);
      if (row) row.settlement = settlement;
    },
    async record(entry, settlement) {
      const { callId, fence } = open(entry);
      const row = held({ userId: entry.userId, callId, fence });
      if (row) row.settlement = settlement;
      return { callId };
    },
  };
}

function openAgain(row: MemoryCall, entry: CallEntry): OpenCall {
  const isDead = row.settlement === null && row.sent.length > 0;
  const left = isDead ? 'sent' : row.settlement?.state === 'interrupted' ? 'interrupted' : 'nothing';
  const lastModel = row.sent.at(-1)?.model ?? entry.model;
  const { ifDied } = entry;
  Object.assign(row, {
    ifDied,
    fence: row.fence + 1,
    crashes: row.crashes + Number(isDead),
    settlement: null,
  });
  return { callId: row.callId, fence: row.fence, left, lastModel };
}

/** Dollars for a million tokens, which is the same number as millionths of a dollar for one. */
export interface ModelPrice {
  input: number;
  cachedInput: number;
  output: number;
}

/** Prices from a table by model reference (`openai:gpt-6-luna`). */
export function createPriceTable(prices: Readonly<Record<string, ModelPrice>>): PricePort {
  return {
    costMicros: (model, usage) => {
      const price = Object.hasOwn(prices, model) ? prices[model] : undefined;
      return price ? costOf(price, usage) : 0;
    },
  };
}

function costOf(price: ModelPrice, usage: TokenUsage): number {
  const fresh = usage.inputTokens - usage.cachedInputTokens;
  const cost =
    fresh * price.input + usage.cachedInputTokens * price.cachedInput + usage.outputTokens * price.output;
  return Math.round(cost);
}
