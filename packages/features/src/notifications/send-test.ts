import { AppError, newId, type Services } from '@debrief/platform';
import { countNotices } from './notification-queries.ts';
import { tell } from './notify.ts';
import { findRecipient } from './preferences/recipient-queries.ts';

const atMost = 5;
const withinMs = 10 * 60_000;

/**
 * To oneself, at once, whatever was chosen: does it arrive?
 * @throws too-many after five in ten minutes; conflict when there is no device to push to.
 */
export async function sendTest(
  services: Services,
  userId: string,
  { channel }: { channel: 'mail' | 'push' },
): Promise<void> {
  const { db } = services;
  const recipient = await findRecipient(db, userId);
  if (!recipient) return;
  if (channel === 'push' && recipient.deviceIds.length === 0)
    throw new AppError('conflict', 'no device asked for it', { reason: 'no-device' });
  const since = new Date(Date.now() - withinMs);
  if ((await countNotices(db, { userId, kind: 'test', since })) >= atMost)
    throw new AppError('too-many', 'enough tests for now', { reason: 'too-many-tests' });
  const notice = { userId, kind: 'test' as const, subjectId: newId(), payload: {} };
  await tell(services, recipient, { notice, channels: ['app', channel] });
}
