import type { EssayPage, EssayRow, listEssaysInput } from '@debrief/contracts';
import { countWords } from '@debrief/core';
import { type Actor, AppError, type Services } from '@debrief/platform';
import { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import {
  type EssayFilter,
  type ListedEssay,
  listEssayRows,
  listWaitingQuizzes,
} from './essay-list-queries.ts';

type ListEssays = z.output<typeof listEssaysInput>;

/** Essays of the students one teaches; an administrator sees all. */
export async function listEssays(
  { db }: Pick<Services, 'db'>,
  actor: Pick<Actor, 'userId' | 'role'>,
  { status, quizId, cursor, limit }: ListEssays,
): Promise<EssayPage> {
  const { groupIdsTaught } = await loadAccessActor(db, actor);
  const marker = { userId: actor.userId, groupIds: actor.role === 'admin' ? null : groupIdsTaught };
  const filter = { status, quizId: quizId ?? null, after: readCursor(cursor), limit: limit + 1 };
  const [rows, quizzes] = await Promise.all([
    listEssayRows(db, marker, filter),
    listWaitingQuizzes(db, marker),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { essays: page.map(toRow), quizzes, nextCursor: last ? writeCursor(last) : null };
}

function toRow({ response, at: _, submittedAt, markedAt, ...row }: ListedEssay): EssayRow {
  return {
    ...row,
    wordCount: response?.kind === 'essay' ? countWords(response.text) : 0,
    submittedAt: submittedAt.toISOString(),
    markedAt: markedAt?.toISOString() ?? null,
  };
}

const cursorSchema = z.tuple([z.string().max(40), z.uuid(), z.uuid()]);

function writeCursor({ at, attemptId, questionVersionId }: ListedEssay): string {
  return Buffer.from(JSON.stringify([at, attemptId, questionVersionId])).toString('base64url');
}

function readCursor(cursor: string | null | undefined): EssayFilter['after'] {
  if (!cursor) return null;
  try {
    const [at, attemptId, questionVersionId] = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
    if (Number.isNaN(Date.parse(at))) throw new RangeError('no time');
    return { at, attemptId, questionVersionId };
  } catch (error) {
    throw new AppError('invalid', 'the cursor is not one of ours', { reason: 'bad-cursor', cause: error });
  }
}
