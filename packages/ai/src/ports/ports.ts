import type { AiWay, SpentQuota } from '@debrief/contracts';
import type { Tier } from '../task.ts';
import type { TokenUsage } from '../usage.ts';

/** May this person have this work done by a model at all? What a plan includes is asked here. */
export interface EntitlementPort {
  isEntitled(ask: { userId: string; task: string; tier: Tier }): Promise<boolean>;
}

/** An answer worth keeping: `text` is JSON that satisfied the task's schema. */
export interface CachedAnswer {
  key: string;
  /** Who asked; null for an answer that everyone may be given. Erasing a person erases their answers. */
  userId: string | null;
  model: string;
  text: string;
  expiresAt: Date;
}

/** Keeps answers by key (SHA-256, 64 hex digits). */
export interface CachePort {
  /** The first of these keys, in their order, that is stored and not expired. */
  find(keys: string[]): Promise<CachedAnswer | undefined>;
  store(answer: CachedAnswer): Promise<void>;
}

/** Whose call it is. The request key is the caller's: the same key again is the same call, counted once. */
export interface CallKey {
  userId: string;
  requestKey: string;
}

/** The answer of the quota: taken, or spent until `resetsAt`. */
export type QuotaAnswer = { ok: true } | { ok: false; spent: SpentQuota; resetsAt: Date };

/** Counts model calls a person. A call is taken before it is made and given back when no model answered. */
export interface QuotaPort {
  reserve(call: CallKey): Promise<QuotaAnswer>;
  release(call: CallKey): Promise<void>;
}

/** A logical call as it begins: one row, whatever the number of tries. */
export interface CallEntry extends CallKey {
  task: string;
  taskVersion: number;
  tier: Tier;
  /** The model that is asked first, or `rules`. */
  model: string;
  /** SHA-256 of task, version and question: tells that two calls asked the same, and not what. */
  questionHash: string;
  estimatedCostMicros: number;
}

/** A logical call as it ended. Costs are millionths of a dollar, times milliseconds. */
export interface Settlement {
  /** `settled`: somebody answered; `failed`: models were asked and none did; `interrupted`: the person stopped it. */
  state: 'settled' | 'interrupted' | 'failed';
  /** How the answer came about; null when there is none. */
  way: AiWay | null;
  /** The model that answered or was asked last, or `rules`. */
  model: string;
  /** Requests sent to providers. */
  attempts: number;
  /** Of all attempts together. */
  usage: TokenUsage;
  /** True when at least one attempt ended before the provider said what it used. */
  isUsageEstimated: boolean;
  costMicros: number;
  durationMs: number;
  /** Until the first word reached the reader; null when none did. */
  timeToFirstMs: number | null;
  isCached: boolean;
  /** What went wrong last, as a short code such as `status-500`; null when nothing did. */
  failure: string | null;
}

/** The book of calls. It decides the ids. */
export interface LedgerPort {
  /** Opens the row before anything is sent. The same call key again continues the row that is there. */
  reserve(entry: CallEntry): Promise<{ callId: string }>;
  /** Closes it. */
  settle(call: { userId: string; callId: string }, settlement: Settlement): Promise<void>;
  /** Opens and closes at once: an answer from the cache or by rules. */
  record(entry: CallEntry, settlement: Settlement): Promise<{ callId: string }>;
}

/** What tokens cost, in millionths of a dollar; 0 for a model it does not know. */
export interface PricePort {
  costMicros(model: string, usage: TokenUsage): number;
}

/** What the gateway needs of the house. */
export interface GatewayPorts {
  cache: CachePort;
  quota: QuotaPort;
  ledger: LedgerPort;
  /** Left out: everyone may. */
  entitlement?: EntitlementPort;
  /** Left out: nothing costs anything. */
  prices?: PricePort;
  now(): Date;
}

/** Takes what the gateway has to say about its work: codes and figures, never a prompt or an answer. */
export interface GatewayLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
