import type { Me } from '@debrief/contracts';
import { readFailure } from './errors/read-failure.ts';
import type { DebriefQueries } from './trpc.ts';

const key = 'debrief-last-me';
const unreached = new Set(['offline', 'unavailable']);

/**
 * Who is here. Without a network it is whoever was here last on this device: what they see then is only what lies on
 * it, and the server asks again for everything else.
 */
export function meOptions(trpc: DebriefQueries) {
  const options = trpc.accounts.me.queryOptions();
  const ask = options.queryFn as (context: unknown) => Promise<Me>;
  return {
    ...options,
    networkMode: 'always' as const,
    queryFn: async (context: unknown): Promise<Me> => {
      try {
        return remember(await ask(context));
      } catch (error) {
        const last = unreached.has(readFailure(error).code) ? recall() : null;
        if (last) return last;
        throw error;
      }
    },
  };
}

export function forgetMe(): void {
  localStorage.removeItem(key);
}

function remember(me: Me): Me {
  try {
    if (me.profile) localStorage.setItem(key, JSON.stringify(me));
    else localStorage.removeItem(key);
  } catch {
    // Storage that is full or refused: offline, the sign-in page shows.
  }
  return me;
}

function recall(): Me | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
