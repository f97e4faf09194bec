import { setTimeout as rest } from 'node:timers/promises';
import { runAlone, type SafeFetch, type Services } from '@debrief/platform';
import { type Claimed, claimDue, findNextDue } from './claim-queries.ts';
import { postMessage } from './post-message.ts';
import { settle, settleStopped } from './settle.ts';
import { endDelivery, endLeftBehind } from './settle-queries.ts';

export interface SendOptions {
  signal?: AbortSignal;
  fetch?: SafeFetch;
  random?: () => number;
  /** In flight at a time, and to one address. */
  atOnce?: number;
  perEndpoint?: number;
  /** Longer than any try takes. */
  leaseMs?: number;
  /** Nothing new is begun after this: others want the worker too. */
  spellMs?: number;
}

/** While slow receivers are waited for, others are looked for this often. */
const lookMs = 250;

/**
 * Sends what is due until nothing is, many at a time, so that a slow receiver holds up nobody but its own; one process
 * of all at a time. Returns when the next is due, which may be past: whoever could not have its turn left its work to us.
 */
export async function sendDue(services: Services, options: SendOptions = {}): Promise<Date | null> {
  const isMine = await runAlone(services.db, 'webhooks.send', () => sendUntilDone(services, options));
  return isMine ? await findNextDue(services.db) : null;
}

async function sendUntilDone(services: Services, options: SendOptions): Promise<void> {
  const { atOnce = 100, perEndpoint = 4, leaseMs = 60_000, spellMs = 20_000, signal } = options;
  const endsAt = performance.now() + spellMs;
  const flying = new Set<Promise<void>>();
  await endLeftBehind(services.db, services.clock.now());
  while (true) {
    const isOver = signal?.aborted || performance.now() > endsAt;
    const limit = isOver ? 0 : atOnce - flying.size;
    const now = services.clock.now();
    const claimed = limit > 0 ? await claimDue(services.db, { now, limit, perEndpoint, leaseMs }) : [];
    for (const each of claimed) {
      const flight = sendOne(services, each, options).finally(() => flying.delete(flight));
      flying.add(flight);
    }
    if (flying.size === 0) return;
    await Promise.race([...flying, rest(lookMs)]);
  }
}

/** Never throws: a lease that nobody ends runs out. */
async function sendOne(services: Services, claimed: Claimed, options: SendOptions): Promise<void> {
  const { db, clock, log } = services;
  const { fetch, signal, random = Math.random } = options;
  try {
    if (!claimed.mayHear) {
      await endDelivery(db, claimed, { state: 'dropped', failure: 'not-yours', at: clock.now() });
      return;
    }
    const startedAt = clock.now();
    const posted = await postMessage(
      services,
      { ...claimed, id: claimed.eventId },
      { ...(fetch && { fetch }), ...(signal && { signal }) },
    );
    if (posted.failure === 'stopped') await settleStopped(services, claimed);
    else await settle(services, { claimed, posted, startedAt, chance: random() });
  } catch (error) {
    log.error({ err: error, deliveryId: claimed.id }, 'a webhook was sent and could not be marked');
  }
}
