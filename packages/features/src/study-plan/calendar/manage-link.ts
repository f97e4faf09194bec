import type { CalendarLink } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { deleteLink, findLink, replaceLink } from './calendar-queries.ts';
import { hashOfSecret, newSecret } from './calendar-secret.ts';

export async function getCalendarLink({ db }: Services, userId: string): Promise<CalendarLink> {
  const link = await findLink(db, userId);
  return {
    createdAt: link?.createdAt.toISOString() ?? null,
    lastReadAt: link?.lastReadAt?.toISOString() ?? null,
  };
}

/** Makes the private address, or another one in its place: only its hash is kept, so it is told this once. */
export async function resetCalendarLink({ db }: Services, userId: string): Promise<{ path: string }> {
  const secret = newSecret();
  await replaceLink(db, userId, hashOfSecret(secret));
  return { path: `/calendar/${secret}.ics` };
}

export function revokeCalendarLink({ db }: Services, userId: string): Promise<void> {
  return deleteLink(db, userId);
}
