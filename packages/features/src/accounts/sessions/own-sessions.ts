import type { OwnSession } from '@debrief/contracts';
import { type Actor, AppError, announceSessionEnd, type Services } from '@debrief/platform';
import { readDevice } from './name-device.ts';
import { deleteOtherSessions, deleteOwnSession, listLivingSessions } from './own-session-queries.ts';

export async function listSessions({ db }: Services, { userId, sessionId }: Actor): Promise<OwnSession[]> {
  const rows = await listLivingSessions(db, userId);
  return rows.map(({ id, device, signedInAt, lastUsedAt }) => ({
    id,
    device: readDevice(device),
    signedInAt: signedInAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    isThisOne: id === sessionId,
  }));
}

/** What is open there ends within a moment, in every process. */
export async function endSession(services: Services, { userId }: Actor, sessionId: string): Promise<void> {
  const hasEnded = await deleteOwnSession(services.db, userId, sessionId);
  if (!hasEnded) throw new AppError('not-found', 'no session of this person');
  await announceSessionEnd(services, sessionId);
}

/** Returns how many ended. */
export async function endOtherSessions(services: Services, { userId, sessionId }: Actor): Promise<number> {
  const ended = await deleteOtherSessions(services.db, userId, sessionId);
  for (const id of ended) await announceSessionEnd(services, id);
  return ended.length;
}
