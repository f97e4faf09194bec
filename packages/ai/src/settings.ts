import type { GateLimits } from './provider-gate.ts';

/** How long a provider may take, in milliseconds. `totalMs` holds for one answer with all its tries. */
export interface Timeouts {
  /** From the request to the first word (or thought). */
  firstChunkMs: number;
  /** Between two of them. */
  chunkMs: number;
  totalMs: number;
}

/** How a failed try is repeated on the same model; all times in milliseconds. */
export interface RetryPolicy {
  /** Tries after the first. */
  retries: number;
  /** The first wait; doubled each time, with jitter. */
  baseMs: number;
  maxMs: number;
  /** A provider that asks for a longer wait than this is left for the next one, if there is one. */
  retryAfterMaxMs: number;
}

/** Everything about the gateway that an installation may set. */
export interface GatewaySettings {
  timeouts: Timeouts;
  retry: RetryPolicy;
  /** For each provider by itself. */
  limits: GateLimits;
  /** The rhythm of answers written by rules: the wait for about twelve characters. 0 = all at once. */
  rulesPaceMs: number;
  /** The longest question, in characters of instructions and prompt together. */
  maxQuestionChars: number;
}

/** The gateway as it comes. */
export const DEFAULT_SETTINGS: GatewaySettings = {
  timeouts: { firstChunkMs: 15_000, chunkMs: 10_000, totalMs: 120_000 },
  retry: { retries: 2, baseMs: 500, maxMs: 8_000, retryAfterMaxMs: 10_000 },
  limits: {
    concurrency: 256,
    queueLength: 1_000,
    queueMs: 60_000,
    requestsPerMinute: Number.POSITIVE_INFINITY,
    failuresToOpen: 5,
    failureWindowMs: 60_000,
    openMs: 30_000,
  },
  rulesPaceMs: 15,
  maxQuestionChars: 200_000,
};
