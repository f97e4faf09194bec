import type { Trx } from '@debrief/db';
import { enqueue, newId, type Services } from '@debrief/platform';
import { switchOff } from '../endpoints/switch-off.ts';
import { tellOffTask } from '../tell-off-task.ts';
import type { Claimed } from './claim-queries.ts';
import { isDelivered, type Posted } from './post-message.ts';
import { pauseAfter } from './retry-times.ts';
import {
  type End,
  endDelivery,
  giveBack,
  insertTry,
  lockEndpoint,
  markFailing,
  markWorking,
  putOffDelivery,
} from './settle-queries.ts';

/** An address that took nothing for this long is switched off. */
const hopelessMs = 3 * 24 * 3_600_000;

interface Settling {
  claimed: Claimed;
  posted: Posted;
  startedAt: Date;
  now: Date;
  chance: number;
}

/** What a try came to: for the delivery, for its address, and for when to try again. */
export async function settle(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { claimed, posted, startedAt, chance }: Omit<Settling, 'now'>,
): Promise<void> {
  const settling = { claimed, posted, startedAt, chance, now: clock.now() };
  await db.transaction().execute(async (trx) => {
    const endpoint = await lockEndpoint(trx, claimed);
    if (!endpoint) return;
    await insertTry(trx, claimed, { posted, startedAt });
    if (isDelivered(posted)) return settleDelivered(trx, settling);
    await settleFailed(trx, settling, endpoint.isOn);
    await markFailing(trx, claimed, settling.now);
    const { failingSince } = endpoint;
    const isHopeless = failingSince !== null && +settling.now - +failingSince >= hopelessMs;
    if (endpoint.isOn && (posted.status === 410 || isHopeless))
      await giveUpOn(trx, settling, posted.status === 410 ? 'gone' : 'failing');
  });
}

/** It was stopped on our side before anything came back. */
export async function settleStopped(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  claimed: Claimed,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const endpoint = await lockEndpoint(trx, claimed);
    if (endpoint?.isOn) return giveBack(trx, claimed);
    await endDelivery(trx, claimed, { state: 'failed', failure: 'switched-off', at: clock.now() });
  });
}

async function settleDelivered(trx: Trx, { claimed, now }: Settling): Promise<void> {
  const end: End = { state: 'delivered', failure: null, at: now };
  // Lost to another process or not, it arrived.
  await endDelivery(trx, claimed, end);
  await markWorking(trx, claimed, now);
}

async function settleFailed(
  trx: Trx,
  { claimed, posted, now, chance }: Settling,
  isOn: boolean,
): Promise<void> {
  const fail = (failure: End['failure']) => endDelivery(trx, claimed, { state: 'failed', failure, at: now });
  if (posted.status === 410) return void (await fail('gone'));
  if (!isOn) return void (await fail('switched-off'));
  const tryCount = claimed.tryCount - claimed.triesBefore;
  const pauseMs = pauseAfter({ tryCount, askedMs: posted.retryAfterMs, chance });
  if (pauseMs === null) return void (await fail('given-up'));
  const again = new Date(now.getTime() + pauseMs);
  await putOffDelivery(trx, claimed, again);
}

async function giveUpOn(trx: Trx, { claimed, now }: Settling, reason: 'gone' | 'failing'): Promise<void> {
  const { userId, endpointId } = claimed;
  await switchOff(trx, { userId, endpointId, reason, now });
  await enqueue(trx, tellOffTask, { userId, endpointId, reason, noticeId: newId() });
}
