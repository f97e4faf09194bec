import { createHmac } from 'node:crypto';
import type { Db } from '@debrief/db';
import { freeTurns, type Rate, takeTurn } from './rate-limit-queries.ts';

const minute = 60_000;

/** Per account, from wherever: five at once, then one every three minutes. A class behind one address is not touched. */
export const accountRates = {
  signIn: { max: 5, windowMs: 15 * minute },
  resetMail: { max: 3, windowMs: 60 * minute },
  changePassword: { max: 5, windowMs: 15 * minute },
} as const satisfies Record<string, Rate>;

/** Per address and path, in seconds as the sign-in library counts. A whole class may sign in at once. */
export const addressRules = {
  '/sign-in/email': { window: 60, max: 60 },
  '/sign-up/email': { window: 600, max: 60 },
  '/demo/sign-in': { window: 60, max: 120 },
  '/request-password-reset': { window: 600, max: 20 },
  '/reset-password': { window: 60, max: 20 },
  '/change-password': { window: 60, max: 20 },
} as const;

export interface TryLimits {
  /** Null: go on. Otherwise the milliseconds to wait. */
  take(kind: keyof typeof accountRates, account: string): Promise<number | null>;
  /** A success: earlier tries no longer count. */
  clear(kind: keyof typeof accountRates, account: string): Promise<void>;
  /** For the sign-in library's own counting by address. */
  consume(
    key: string,
    rule: { window: number; max: number },
  ): Promise<{ allowed: boolean; retryAfter: number | null }>;
}

/** Kept in the database, so that every process counts the same; keyed hashes, so that the rows name nobody. */
export function createTryLimits(db: Db, secret: string): TryLimits {
  const hashed = (text: string) => createHmac('sha256', secret).update(`tries:${text}`).digest('base64url');
  const keyOf = (kind: string, account: string) => hashed(`${kind}:${account.trim().toLowerCase()}`);
  return {
    take: (kind, account) => takeTurn(db, keyOf(kind, account), accountRates[kind]),
    clear: (kind, account) => freeTurns(db, keyOf(kind, account)),
    async consume(key, rule) {
      const waitMs = await takeTurn(db, hashed(key), { max: rule.max, windowMs: rule.window * 1_000 });
      return { allowed: waitMs === null, retryAfter: waitMs === null ? null : Math.ceil(waitMs / 1_000) };
    },
  };
}
