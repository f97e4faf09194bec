import type { SpentQuota } from '@debrief/contracts';
import type { TokenUsage } from '../usage.ts';
import type {
  CachedAnswer,
  CachePort,
  CallEntry,
  CallKey,
  LedgerPort,
  PricePort,
  QuotaPort,
  Settlement,
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
  const spentOf = (userId: string): SpentQuota | null => {
    if (count(userId, startOf('month', now(), 0)) >= limits.perMonth) return 'month';
    return count(userId, startOf('day', now(), 0)) >= limits.perDay ? 'day' : null;
  };
  const quota: QuotaPort = {
    async reserve(call) {
      if (used.some((taken) => isSame(taken, call))) return { ok: true };
      const spent = spentOf(call.userId);
      if (spent) return { ok: false, spent, resetsAt: startOf(spent, now(), 1) };
      used.push({ ...call, at: now() });
      return { ok: true };
    },
    async release(call) {
      const index = used.findIndex((taken) => isSame(taken, call));
      if (index >= 0) used.splice(index, 1);
    },
  };
  return { ...quota, used };
}

function startOf(period: SpentQuota, at: Date, later: 0 | 1): Date {
  if (period === 'month') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + later, 1));
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + later));
}

/** A row of the book kept in memory; `settlement` is null while the call runs. */
export interface MemoryCall extends CallEntry {
  callId: string;
  settlement: Settlement | null;
}

/** A ledger in memory, its rows open to be looked at. */
export function createMemoryLedger(): LedgerPort & { calls: MemoryCall[] } {
  const calls: MemoryCall[] = [];
  const open = (entry: CallEntry): MemoryCall => {
    const known = calls.find((c) => c.userId === entry.userId && c.requestKey === entry.requestKey);
    if (known) return known;
    const call = { ...entry, callId: `call-${calls.length + 1}`, settlement: null };
    calls.push(call);
    return call;
  };
  return {
    calls,
    reserve: async (entry) => ({ callId: open(entry).callId }),
    async settle({ userId, callId }, settlement) {
      const call = calls.find((c) => c.callId === callId && c.userId === userId);
      if (!call) throw new Error(`No call ${callId} was opened.`);
      call.settlement = settlement;
    },
    async record(entry, settlement) {
      const call = open(entry);
      call.settlement = settlement;
      return { callId: call.callId };
    },
  };
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
