import type { AttemptPage, listAttemptsInput } from '@debrief/contracts';
import { type Actor as AccessActor, canManageGroup, canSeeAttempt } from '@debrief/core';
import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import { z } from 'zod';
import { loadAccessActor, loadOwner } from '../accounts/index.ts';
import { type AttemptFilter, listAttemptRows } from './attempt-list-queries.ts';

type ListAttempts = z.output<typeof listAttemptsInput>;
type Who = Pick<Actor, 'userId' | 'role'>;

/** One's own attempts; for tutors and administrators those of a student or of a group's students. */
export async function listAttempts(
  { db }: Pick<Services, 'db'>,
  actor: Who,
  input: ListAttempts,
): Promise<AttemptPage> {
  const of = await whose(db, await loadAccessActor(db, actor), input);
  const rows = await listAttemptRows(db, {
    of,
    quizId: input.quizId ?? null,
    before: readCursor(input.cursor),
    limit: input.limit + 1,
  });
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    attempts: page.map((row) => ({
      ...row,
      startedAt: row.startedAt.toISOString(),
      submittedAt: row.submittedAt?.toISOString() ?? null,
    })),
    nextCursor: rows.length > input.limit && last ? `${last.startedAt.getTime()}.${last.id}` : null,
  };
}

async function whose(
  db: Services['db'],
  actor: AccessActor,
  { studentId, groupId }: ListAttempts,
): Promise<AttemptFilter['of']> {
  if (studentId && studentId !== actor.userId) {
    if (!canSeeAttempt(actor, await loadOwner(db, studentId))) throw notFound('student');
    return { userId: studentId };
  }
  if (!groupId) return { userId: actor.userId };
  if (!canManageGroup(actor, groupId)) throw notFound('group');
  return { groupId };
}

const cursorShape = /^(\d{1,16})\.([0-9a-f-]{36})$/;

function readCursor(cursor: string | null | undefined): AttemptFilter['before'] {
  if (!cursor) return null;
  const [, ms, id] = cursorShape.exec(cursor) ?? [];
  if (!ms || !z.uuid().safeParse(id).success)
    throw new AppError('invalid', 'the cursor is not one of ours', { reason: 'bad-cursor' });
  return { startedAtMs: Number(ms), id: id ?? '' };
}
