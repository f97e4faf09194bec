import type { SaveQuiz, SaveQuizResult } from '@debrief/contracts';
import { type Actor as AccessActor, canAuthorContent } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import { loadAccessActor, requireGroupToShareWith } from '../../accounts/index.ts';
import { findSubject } from '../../question-bank/index.ts';
import { loadAuthor } from '../paper/load-author.ts';
import { toParts } from '../paper/quiz-part.ts';
import { insertQuizParts } from '../paper/quiz-part-queries.ts';
import { type AuthoredQuiz, insertDraft, lockAuthoredQuiz, updateQuiz } from './authored-quiz-queries.ts';
import { checkQuiz } from './check-quiz.ts';
import { isIncomplete } from './quiz-problems.ts';
import { insertSettledVersion } from './quiz-version-queries.ts';

/**
 * Writes a new quiz, as a draft, or the next version of one. Attempts keep the version they were started with.
 * @throws AppError `conflict` when somebody saved in between
 */
export async function saveQuiz({ db }: Services, actor: Actor, input: SaveQuiz): Promise<SaveQuizResult> {
  const author = await loadAccessActor(db, actor);
  await requireAuthor(db, author, input);
  return db.transaction().execute(async (trx) => {
    const before = input.quizId === null ? null : await lock(trx, author, input.quizId, input.baseVersion);
    const subjectId = before?.subjectId ?? input.subjectId;
    const subject = await findSubject(trx, author, { id: subjectId });
    if (!subject) throw notFound('subject');
    const owner = before ? await loadAuthor(trx, before) : author;
    const problems = await checkQuiz(trx, owner, { ...input, subjectId });
    const isDraft = before === null || before.status === 'draft';
    if (problems.some((each) => !isDraft || !isIncomplete(each))) return { status: 'problems', problems };
    const saved = await write(trx, {
      input: { ...input, subjectId },
      before,
      author,
      language: subject.language,
    });
    return { status: 'saved', ...saved, problems };
  });
}

async function requireAuthor(
  db: Services['db'],
  author: AccessActor,
  { visibility, groupId }: SaveQuiz,
): Promise<void> {
  if (!canAuthorContent(author)) throw new AppError('not-allowed', 'tutors only', { reason: 'tutors-only' });
  if (visibility === 'group' && groupId) await requireGroupToShareWith(db, author, groupId);
}

export async function lock(
  trx: Trx,
  author: AccessActor,
  quizId: string,
  baseVersion: number,
): Promise<AuthoredQuiz> {
  const quiz = await lockAuthoredQuiz(trx, author, quizId);
  if (!quiz) throw notFound('quiz');
  if (quiz.version === baseVersion) return quiz;
  throw new AppError('conflict', 'somebody saved this quiz in between', { reason: 'quiz-changed' });
}

interface Writing {
  input: SaveQuiz;
  before: AuthoredQuiz | null;
  author: AccessActor;
  language: string;
}

async function write(trx: Trx, { input, before, author, language }: Writing) {
  const quizId = before?.id ?? newId();
  const version = (before?.version ?? 0) + 1;
  const { title, description, settings, visibility, subjectId } = input;
  const groupId = visibility === 'group' ? input.groupId : null;
  if (before) await updateQuiz(trx, quizId, { version, visibility, groupId });
  else await insertDraft(trx, { id: quizId, subjectId, ownerId: author.userId, visibility, groupId });
  const id = newId();
  await insertSettledVersion(trx, { id, quizId, version, title, description, language, settings });
  await insertQuizParts(trx, id, toParts(input.sections));
  return { quizId, version };
}
