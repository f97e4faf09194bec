import { createHash } from 'node:crypto';
import type { Services } from '@debrief/platform';
import { findGoal } from '../goal-queries.ts';
import { listTasks } from '../study-plan-queries.ts';
import { findOwner, noteRead } from './calendar-queries.ts';
import { hashOfSecret } from './calendar-secret.ts';
import { writeCalendar } from './write-calendar.ts';

export interface CalendarFile {
  body: string;
  /** The same as long as the text is. */
  etag: string;
}

const secretForm = /^[A-Za-z0-9_-]{43}$/;

/** The open tasks of whose secret it is, and the exam, as iCalendar; undefined when no link has this secret. */
export async function readCalendar(
  { db }: Pick<Services, 'db'>,
  secret: string,
): Promise<CalendarFile | undefined> {
  if (!secretForm.test(secret)) return undefined;
  const owner = await findOwner(db, hashOfSecret(secret));
  if (!owner) return undefined;
  const [goal, tasks] = await Promise.all([findGoal(db, owner.userId), listTasks(db, owner.userId)]);
  const open = tasks.filter((task) => task.doneAt === null);
  const body = writeCalendar({
    goal: goal ?? null,
    tasks: open,
    stampedAt: owner.refreshedAt ?? new Date(0),
  });
  await noteRead(db, owner.userId);
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 32)}"` };
}
