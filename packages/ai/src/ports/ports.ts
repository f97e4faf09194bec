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

/** What is asked of the quota: which work, and what it will use at the most. */
export interface QuotaAsk extends CallKey {
  task: string;
  tier: Tier;
  /** Of the question and the longest answer, by the model that is asked first. */
  estimate: { tokens: number; costMicros: number };
}

/** What a limit counts. */
export type QuotaUnit = 'requests' | 'tokens' | 'money';

/** The answer of the quota: taken, spent until `resetsAt`, or stopped by an administrator for this person or for all. */
export type QuotaAnswer =
  | { ok: true }
  | { ok: false; spent: SpentQuota; resetsAt: Date; unit?: QuotaUnit }
  | { ok: false; why: 'blocked' | 'switched-off' };

/** Counts model calls a person. A call is taken before it is made and given back when no model answered. */
export interface QuotaPort {
  /**
   * The same call key again is taken already. May wait while the person has other calls in flight; throws an AbortError
   * when they stop meanwhile.
   */
  reserve(ask: QuotaAsk, stop?: AbortSignal): Promise<QuotaAnswer>;
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
  /** What is booked, by estimate, for an earlier try of this call that was sent by a process which then died. */
  ifDied: { usage: TokenUsage; costMicros: number };
}

/** A row that is open. Whoever opens it again has a higher fence, and what an older holder does counts no more. */
export interface OpenCall {
  callId: string;
  fence: number;
  /** How the same call was left before: sent and never settled (its process died), stopped in its middle, or neither. */
  left: 'nothing' | 'sent' | 'interrupted';
  /** Asked last; the model of the entry when none was. */
  lastModel: string;
}

/** An open row, as its holder names it. */
export type HeldCall = Pick<OpenCall, 'callId' | 'fence'> & { userId: string };

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
  /** Another call asked the same at the same time, and paid for both. */
  isShared: boolean;
  /** The provider's own name for the answer; null when it gave none. */
  responseId: string | null;
  /** What went wrong last, as a short code such as `status-500`; null when nothing did. */
  failure: string | null;
}

/** The exact question that leaves for a model. */
export interface SentQuestion {
  instructions: string;
  prompt: string;
  model: string;
}

/** Somebody else does this call now: a process that was slow enough to be taken for dead must not buy once more. */
export class CallTakenError extends Error {
  override name = 'CallTakenError';

  constructor() {
    super('Somebody else does this call now.');
  }
}

/** The book of calls. It decides the ids. */
export interface LedgerPort {
  /** Opens the row before anything is sent. The same call key again continues the row that is there. */
  reserve(entry: CallEntry): Promise<OpenCall>;
  /**
   * Counts a request, marks the row as sent and keeps the question, right before the request leaves. When it throws,
   * none does: a CallTakenError says that somebody else has opened the call since.
   */
  send(call: HeldCall, sent: SentQuestion): Promise<void>;
  /** Closes it, and adds what was used. Does nothing when somebody else has opened the call since. */
  settle(call: HeldCall, settlement: Settlement): Promise<void>;
  /** Opens and closes at once: an answer from the cache or by rules. */
  record(entry: CallEntry, settlement: Settlement): Promise<{ callId: string }>;
}

/** What tokens cost, in millionths of a dollar; 0 for a model it does not know. */
export interface PricePort {
  costMicros(model: string, usage: TokenUsage): number;
}

/** What names a person: their name, mail address and id. No prompt of theirs holds any of it. */
export interface IdentityPort {
  wordsOf(userId: string): Promise<string[]>;
}

/** What the gateway needs of the house. */
export interface GatewayPorts {
  cache: CachePort;
  quota: QuotaPort;
  ledger: LedgerPort;
  /** Left out: everyone may. */
  entitlement?: EntitlementPort;
  /** Left out: nothing is known of people. */
  identity?: IdentityPort;
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
