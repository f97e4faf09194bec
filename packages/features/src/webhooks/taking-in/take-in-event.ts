import type { Services } from '@debrief/platform';
import { enqueueSending } from '../sending/send-task.ts';
import {
  insertDeliveries,
  insertEvent,
  listEventsUpTo,
  listListeners,
  lockEventsOf,
  type NewEvent,
} from './event-queries.ts';
import { writeMessage } from './write-message.ts';

/**
 * One row for each address that is to hear of it. Jobs of one person's events may run in any order: each takes in what
 * came before it too, so that rows are written in the order in which things happened.
 */
export async function takeInEvent(
  services: Pick<Services, 'db' | 'clock'>,
  which: { userId: string; eventId: string },
): Promise<void> {
  const now = services.clock.now();
  await services.db.transaction().execute(async (trx) => {
    await lockEventsOf(trx, which.userId);
    let listenerCount = 0;
    for (const event of await listEventsUpTo(trx, which)) listenerCount += await takeIn(trx, event, now);
    if (listenerCount > 0) await enqueueSending(trx);
  });
}

async function takeIn(trx: Parameters<typeof listListeners>[0], event: NewEvent, now: Date): Promise<number> {
  const listeners = await listListeners(trx, event);
  await insertEvent(trx, event);
  const message = listeners.length > 0 ? await writeMessage(trx, event) : null;
  if (message === null) return 0;
  await insertDeliveries(trx, listeners, { event, message, now });
  return listeners.length;
}
