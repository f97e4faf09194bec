import type { listSuspendedInput, SuspendedPage } from '@debrief/contracts';
import { type Actor, AppError, type Services } from '@debrief/platform';
import { z } from 'zod';
import { assertNotEverybody } from './suspend-person.ts';
import { listSuspendedPeople, type SuspendedPlace } from './suspension-queries.ts';

/** Who may not come in, and why. @throws AppError `not-allowed`, or `invalid` for a cursor of nobody's */
export async function listSuspended(
  services: Services,
  actor: Actor,
  { cursor, limit }: z.output<typeof listSuspendedInput>,
): Promise<SuspendedPage> {
  await assertNotEverybody(services, actor);
  const found = await listSuspendedPeople(services.db, { before: readCursor(cursor), limit: limit + 1 });
  const people = found.slice(0, limit);
  return { people, nextCursor: found.length > limit ? writeCursor(people.at(-1)) : null };
}

function writeCursor(last: SuspendedPage['people'][number] | undefined): string | null {
  return last?.suspension ? `${Date.parse(last.suspension.at)}.${last.userId}` : null;
}

const cursorShape = /^(\d{1,14})\.(.{36})$/;

function readCursor(cursor: string | null | undefined): SuspendedPlace | null {
  if (!cursor) return null;
  const [, ms, userId] = cursorShape.exec(cursor) ?? [];
  if (!ms || !userId || !z.uuid().safeParse(userId).success)
    throw new AppError('invalid', 'the cursor is not one of ours', { reason: 'bad-cursor' });
  return { at: new Date(Number(ms)), userId };
}
