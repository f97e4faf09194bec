import { type Actor, AppError, type Services } from '@debrief/platform';
import { changeSubscription } from './change-subscription.ts';
import { findOpenDoor, openPortal, type UpgradeRequest } from './doors.ts';
import { deleteGiven } from './subscription-queries.ts';

/** To another plan, by the door that is open to this person. */
export async function upgrade(
  services: Services,
  actor: Actor,
  request: UpgradeRequest,
): Promise<{ url: string | null }> {
  requireBilling(services);
  const door = await findOpenDoor(services, actor.userId);
  if (!door)
    throw new AppError('not-allowed', 'administrators give plans here', { reason: 'ask-administrator' });
  return { url: await door.enter(services, actor, request) };
}

export async function visitPortal(services: Services, { userId }: Actor): Promise<{ url: string }> {
  requireBilling(services);
  return { url: await openPortal(services, userId, '/plans') };
}

/** Back from a demo upgrade, as easily as it came. */
export async function endDemo(services: Services, { userId }: Actor): Promise<void> {
  requireBilling(services);
  const why = { userId, door: 'demo', reason: '', changedBy: null } as const;
  await changeSubscription(services, why, (trx) => deleteGiven(trx, userId, ['demo']));
}

export function requireBilling({ settings }: Pick<Services, 'settings'>): void {
  if (settings.BILLING === 'off') throw new AppError('conflict', 'billing is off', { reason: 'billing-off' });
}
