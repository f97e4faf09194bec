import type { Actor, Services } from '@debrief/platform';
import { demoAnswers } from '../accounts/index.ts';
import { hashKeyText, looksLikeKey } from './key-text.ts';
import { type UsedKey, useKey } from './use-key-queries.ts';

/** What is left to a key, for the headers of the answer. */
export interface KeyAllowance {
  limit: number;
  remaining: number;
  /** Whole seconds until all of it is there again. */
  resetSeconds: number;
}

export type KeyUse =
  | { outcome: 'dead' }
  | { outcome: 'spent'; allowance: KeyAllowance; retryAfterSeconds: number }
  | { outcome: 'good'; allowance: KeyAllowance; actor: Actor };

interface Presented {
  key: string;
  /** How many calls the request brings; each is taken from the allowance. */
  calls: number;
  /** Straight from this machine, through no proxy. */
  isLocal: boolean;
}

/** Who a request with a key comes from. A key never does more than its person: their role is asked with every use. */
export async function resolveApiKey(
  { doorDb, settings }: Pick<Services, 'doorDb' | 'settings'>,
  { key, calls, isLocal }: Presented,
): Promise<KeyUse> {
  const used = looksLikeKey(key) ? await useKey(doorDb, hashKeyText(key), calls) : undefined;
  if (!used || (used.isDemo && !demoAnswers(settings, isLocal))) return { outcome: 'dead' };
  const allowance = allowanceOf(used);
  if (used.isAllowed) return { outcome: 'good', allowance, actor: actorOf(used) };
  const waitMs = used.fullInMs + (calls - used.burst) * used.callMs;
  return { outcome: 'spent', allowance, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) };
}

function allowanceOf({ burst, fullInMs, callMs }: UsedKey): KeyAllowance {
  const isWaitedFor = Math.max(0, fullInMs);
  return {
    limit: burst,
    remaining: Math.max(0, Math.floor(burst - isWaitedFor / callMs)),
    resetSeconds: Math.ceil(isWaitedFor / 1_000),
  };
}

function actorOf({ userId, role, keyId, scopes, timeZone, locale }: UsedKey): Actor {
  return { userId, role, sessionId: keyId, scopes, timeZone, locale };
}
