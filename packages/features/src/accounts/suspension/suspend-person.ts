import type { Person } from '@debrief/contracts';
import type { Trx } from '@debrief/db';
import { type Actor, AppError, announcePersonEnd, notFound, type Services } from '@debrief/platform';
import { isDemoAccount } from '../sign-in/person-queries.ts';
import {
  deleteSessionsOf,
  findPerson,
  lockForSuspension,
  setRestored,
  setSuspended,
} from './suspension-queries.ts';

/** @throws AppError `not-found`, `not-allowed` */
export async function getPerson(services: Services, actor: Actor, userId: string): Promise<Person> {
  await assertNotEverybody(services, actor);
  return await loadPerson(services, userId);
}

/**
 * From this moment on nobody comes in as this person, by session or by key, and what they have open ends. All that is
 * theirs stays, their keys too.
 * @throws AppError `not-found`, `not-allowed`, `conflict` for oneself, or `not-signed-in` for who was suspended meanwhile
 */
export async function suspendPerson(
  services: Services,
  actor: Actor,
  { personId, reason }: { personId: string; reason: string },
): Promise<Person> {
  await assertMaySuspend(services, actor, personId);
  await services.db.transaction().execute(async (trx) => {
    await assertStillIn(trx, actor, personId);
    const isThere = await setSuspended(trx, { userId: personId, reason, by: actor.userId });
    if (!isThere) throw notFound('person');
    await deleteSessionsOf(trx, personId);
  });
  await announcePersonEnd(services, personId);
  services.log.info({ adminId: actor.userId, personId }, 'a person was suspended');
  return await loadPerson(services, personId);
}

/** @throws AppError `not-found`, `not-allowed`, or `not-signed-in` for who was suspended meanwhile */
export async function restorePerson(services: Services, actor: Actor, personId: string): Promise<Person> {
  await assertNotEverybody(services, actor);
  await services.db.transaction().execute(async (trx) => {
    await assertStillIn(trx, actor, personId);
    if (!(await setRestored(trx, personId))) throw notFound('person');
  });
  services.log.info({ adminId: actor.userId, personId }, 'a person was restored');
  return await loadPerson(services, personId);
}

async function assertMaySuspend(services: Services, actor: Actor, personId: string): Promise<void> {
  // So there is always an administrator left who can restore people.
  if (personId === actor.userId)
    throw new AppError('conflict', 'nobody suspends themselves', { reason: 'suspending-yourself' });
  await assertNotEverybody(services, actor);
}

/** Of two administrators who suspend each other at the same moment one stays. */
async function assertStillIn(trx: Trx, { userId: actorId }: Actor, personId: string): Promise<void> {
  if (await lockForSuspension(trx, { actorId, personId })) return;
  throw new AppError('not-signed-in', 'suspended meanwhile', { reason: 'session-ended' });
}

async function loadPerson({ db }: Services, userId: string): Promise<Person> {
  const person = await findPerson(db, userId);
  if (!person) throw notFound('person');
  return person;
}

/** Whoever comes by may be the demo administrator. */
export async function assertNotEverybody({ db, settings }: Services, { userId }: Actor): Promise<void> {
  if (settings.demo === 'open' && (await isDemoAccount(db, userId)))
    throw new AppError('not-allowed', 'everybody uses this account', { reason: 'demo-account' });
}
