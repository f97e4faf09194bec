import {
  idSchema,
  type listQuestionsInput,
  type QuestionPage,
  type Subject,
  type Topic,
} from '@debrief/contracts';
import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../accounts/index.ts';
import { listQuestionRows } from './list-questions-queries.ts';
import { findSubject, listSubjects } from './subject-queries.ts';
import { listTopics } from './topic-queries.ts';

export async function browseSubjects({ db }: Services, actor: Actor): Promise<Subject[]> {
  return listSubjects(db, await loadAccessActor(db, actor));
}

export async function browseTopics({ db }: Services, actor: Actor, subjectId: string): Promise<Topic[]> {
  const subject = await findSubject(db, await loadAccessActor(db, actor), { id: subjectId });
  if (!subject) throw notFound('subject');
  return listTopics(db, subject.id);
}

type ListQuestions = z.output<typeof listQuestionsInput>;

export async function browseQuestions(
  { db }: Services,
  actor: Actor,
  input: ListQuestions,
): Promise<QuestionPage> {
  const accessActor = await loadAccessActor(db, actor);
  if (!(await findSubject(db, accessActor, { id: input.subjectId }))) throw notFound('subject');
  const rows = await listQuestionRows(db, accessActor, {
    subjectId: input.subjectId,
    topicId: input.topicId ?? null,
    search: input.search?.trim() || null,
    afterId: readCursor(input.cursor),
    limit: input.limit + 1,
  });
  const questions = rows.slice(0, input.limit);
  return { questions, nextCursor: rows.length > input.limit ? (questions.at(-1)?.id ?? null) : null };
}

function readCursor(cursor: string | null | undefined): string | null {
  if (!cursor) return null;
  const id = idSchema.safeParse(cursor);
  if (!id.success) throw new AppError('invalid', 'the cursor is not one of ours', { reason: 'bad-cursor' });
  return id.data;
}
