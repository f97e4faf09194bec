import type { Services } from '@debrief/platform';
import { collectBody } from './collect-body.ts';
import { forgetDays, takeInDays } from './day-queries.ts';
import { glanceOf } from './glance.ts';
import { findCompiledFor, lockDashboard, upsertSnapshot } from './snapshot-queries.ts';

/**
 * Compiles a person's dashboard without a model and tells their open pages. Days that did not change are taken as they
 * were counted; everything else is read from the newest rows, so that a long history costs no more than a short one.
 */
export async function compileSnapshot(services: Services, userId: string): Promise<void> {
  const isCompiled = await services.db.transaction().execute(async (trx) => {
    await lockDashboard(trx, userId);
    const now = services.clock.now();
    const person = await findCompiledFor(trx, userId, now);
    if (!person) return false;
    const { timeZone, daysZone, freshUntil, newestSubmission } = person;
    if (daysZone !== null && daysZone !== timeZone) await forgetDays(trx, userId);
    await takeInDays(trx, userId, timeZone);
    const { body, stuckOn } = await collectBody(services, trx, { userId, timeZone, now });
    await upsertSnapshot(trx, userId, {
      ...{ body, glance: glanceOf(body, stuckOn), timeZone, freshUntil },
      ...{ coversUntil: newestSubmission ?? now, compiledAt: now },
    });
    return true;
  });
  if (isCompiled) await services.live.tell(userId, { type: 'dashboard.changed' });
}
