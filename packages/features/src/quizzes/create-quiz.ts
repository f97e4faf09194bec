import type { createQuizInput, QuizSummary } from '@debrief/contracts';
import { type Actor as AccessActor, canAuthorContent } from '@debrief/core';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor, requireGroupToShareWith } from '../accounts/index.ts';
import { findSubject } from '../question-bank/index.ts';
import { findBankFacts } from './authoring/bank-facts-queries.ts';
import { drawQuestions } from './draw-questions.ts';
import { listDrawableQuestions } from './drawable-question-queries.ts';
import { getQuiz } from './list-quizzes.ts';
import { insertQuizVersion, upsertQuiz } from './quiz-queries.ts';

type CreateQuiz = z.output<typeof createQuizInput>;

/** A new quiz of questions drawn from the bank. Later changes of the bank do not change what is in it. */
export async function createQuiz(services: Services, actor: Actor, input: CreateQuiz): Promise<QuizSummary> {
  const { db } = services;
  const author = await loadAccessActor(db, actor);
  await requireAuthor(db, author, input);
  const subject = await findSubject(db, author, { id: input.subjectId });
  if (!subject) throw notFound('subject');
  const id = newId();
  const questionIds = input.questionIds
    ? await requireUsable(db, author, { subjectId: subject.id, questionIds: input.questionIds })
    : await draw(db, author, input, id);
  const { title, description, modes, visibility, timeLimitMinutes } = input;
  await db.transaction().execute(async (trx) => {
    const groupId = visibility === 'group' ? (input.groupId ?? null) : null;
    await upsertQuiz(
      trx,
      { id, subjectId: subject.id, slug: null, ownerId: actor.userId, visibility, groupId },
      1,
    );
    await insertQuizVersion(trx, {
      ...{
        id: newId(),
        quizId: id,
        version: 1,
        title,
        description,
        language: subject.language,
        blueprintId: null,
      },
      modes: [...new Set(modes)],
      timeLimitMs: timeLimitMinutes === null ? null : timeLimitMinutes * 60_000,
      questionIds,
    });
  });
  return getQuiz(services, actor, id);
}

async function draw(db: Services['db'], author: AccessActor, input: CreateQuiz, seed: string) {
  const questions = await listDrawableQuestions(db, author, input);
  if (questions.length < input.questionCount) throw notEnough(questions.length);
  return drawQuestions(questions, input.questionCount, seed);
}

/** In the order they were named, each once. */
async function requireUsable(
  db: Services['db'],
  author: AccessActor,
  { subjectId, questionIds }: { subjectId: string; questionIds: readonly string[] },
): Promise<string[]> {
  const wanted = { subjectId, questionIds, topicIds: [], blueprintId: null };
  const usable = (await findBankFacts(db, author, wanted)).questionIds;
  if (questionIds.length === 0 || questionIds.some((each) => !usable.has(each)))
    throw bad(
      'questionIds',
      'Only published questions of this subject can be used.',
      'question-not-available',
    );
  return [...new Set(questionIds)];
}

async function requireAuthor(
  db: Services['db'],
  author: AccessActor,
  { visibility, groupId }: CreateQuiz,
): Promise<void> {
  if (!canAuthorContent(author)) throw new AppError('not-allowed', 'tutors only', { reason: 'tutors-only' });
  if (visibility !== 'group') return;
  if (!groupId) throw bad('groupId', 'Say which group the quiz is for.');
  await requireGroupToShareWith(db, author, groupId);
}

function notEnough(count: number): AppError {
  const have = count === 1 ? 'There is only one question' : `There are only ${count} questions`;
  return bad('questionCount', `${have} in the topics you chose.`, 'not-enough-questions');
}

function bad(path: string, message: string, reason = 'bad-input'): AppError {
  return new AppError('invalid', message, { reason, issues: [{ path, message }] });
}
