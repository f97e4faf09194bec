import type { Person } from '@debrief/contracts';
import { type Actor, AppError, announcePersonEnd, notFound, type Services } from '@debrief/platform';
import { isDemoAccount } from '../sign-in/person-queries.ts';
import { deleteSessionsOf, findPerson, setRestored, setSuspended } from './suspension-queries.ts';

/** @throws AppError `not-found` */
export async function getPerson({ db }: Pick<Services, 'db'>, userId: string): Promise<Person> {
  const person = await findPerson(db, userId);
  if (!person) throw notFound('person');
  return person;
}

/**
 * From this moment on nobody comes in as this person, by session or by key, and what they have open ends. All that is
 * theirs stays, their keys too.
 * @throws AppError `not-found`, `not-allowed`, or `conflict` for oneself
 */
export async function suspendPerson(
  services: Services,
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<Person> {
  await assertMaySuspend(services, actor, personId);
  await services.db.transaction().execute(async (trx) => {
    const isThere = await setSuspended(trx, { userId: personId, reason, by: actor.userId });
    if (!isThere) throw notFound('person');
    await deleteSessionsOf(trx, personId);
  });
  await announcePersonEnd(services, personId);
  services.log.info({ adminId: actor.userId, personId }, 'a person was suspended');
  return await getPerson(services, personId);
}

/** @throws AppError `not-found`, `not-allowed` */
export async function restorePerson(services: Services, actor: Actor, personId: string): Promise<Person> {
  await assertNotEverybody(services, actor);
  if (!(await setRestored(services.db, personId))) throw notFound('person');
  services.log.info({ adminId: actor.userId, personId }, 'a person was restored');
  return await getPerson(services, personId);
}

async function assertMaySuspend(services: Services, actor: Actor, personId: string): Promise<void> {
  // So there is always an administrator left who can restore people.
  if (personId === actor.userId)
    throw new AppError('conflict', 'nobody suspends themselves', { reason: 'suspending-yourself' });
  await assertNotEverybody(services, actor);
}

/** Whoever comes by may be the demo administrator. */
async function assertNotEverybody({ db, settings }: Services, { userId }: Actor): Promise<void> {
  if (settings.demo === 'open' && (await isDemoAccount(db, userId)))
    throw new AppError('not-allowed', 'everybody uses this account', { reason: 'demo-account' });
}
