import type { listQuestionsInput, QuestionPage } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { findSubject } from '../subject-queries.ts';
import { inSearchMode } from './in-search-mode-queries.ts';
import { type KeyedRow, listQuestionRows } from './list-questions-queries.ts';
import { readCursor, writeCursor } from './page-cursor.ts';

type ListQuestions = z.output<typeof listQuestionsInput>;

export async function listQuestions(
  { db }: Services,
  actor: Actor,
  { cursor, limit, order, ...filter }: ListQuestions,
): Promise<QuestionPage> {
  const accessActor = await loadAccessActor(db, actor);
  if (!(await findSubject(db, accessActor, { id: filter.subjectId }))) throw notFound('subject');
  const after = cursor ? readCursor(cursor, order) : null;
  const { found, mode } = await inSearchMode(
    db,
    { search: filter.search, mode: after?.mode },
    {
      ask: (from, mode) =>
        listQuestionRows(from, accessActor, { filter, mode, order, after, limit: limit + 1 }),
      isEmpty: (rows) => rows.length === 0,
    },
  );
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1) : undefined;
  return {
    questions: page.map(withoutKey),
    nextCursor: last ? writeCursor({ order, mode, key: last.sortKey, id: last.id }) : null,
  };
}

function withoutKey({ sortKey: _, ...row }: KeyedRow) {
  return row;
}
