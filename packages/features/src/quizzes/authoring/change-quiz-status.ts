import type { SaveQuizResult } from '@debrief/contracts';
import type { Actor as AccessActor } from '@debrief/core';
import type { Trx } from '@debrief/db';
import type { Actor, Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { loadAuthor } from '../paper/load-author.ts';
import { listQuizParts } from '../paper/quiz-part-queries.ts';
import { type AuthoredQuiz, markQuizDeleted, updateQuiz } from './authored-quiz-queries.ts';
import { checkQuiz } from './check-quiz.ts';
import { toSections } from './get-for-author.ts';
import { getAuthoredVersion } from './quiz-version-queries.ts';
import { lock } from './save-quiz.ts';

interface Which {
  quizId: string;
  baseVersion: number;
}

/** Lets people take it, from a draft or a retired quiz, when nothing is wrong with it. */
export function publishQuiz(services: Services, actor: Actor, which: Which): Promise<SaveQuizResult> {
  return change(services, actor, which, async (trx, quiz) => {
    const [{ settings }, parts, author] = await Promise.all([
      getAuthoredVersion(trx, quiz.quizVersionId),
      listQuizParts(trx, quiz.quizVersionId),
      loadAuthor(trx, quiz),
    ]);
    const problems = await checkQuiz(trx, author, { ...quiz, settings, sections: toSections(parts) });
    if (problems.length > 0) return { status: 'problems', problems };
    await updateQuiz(trx, quiz.id, { status: 'published' });
    return saved(quiz);
  });
}

/** Nobody starts it any more; open attempts go on, and what was taken stays. */
export function retireQuiz(services: Services, actor: Actor, which: Which): Promise<SaveQuizResult> {
  return change(services, actor, which, async (trx, quiz) => {
    await updateQuiz(trx, quiz.id, { status: 'retired' });
    return saved(quiz);
  });
}

/** Takes it off every list. Attempts stay with those who made them. */
export function deleteQuiz(services: Services, actor: Actor, which: Which): Promise<SaveQuizResult> {
  return change(services, actor, which, async (trx, quiz) => {
    await markQuizDeleted(trx, quiz.id);
    return saved(quiz);
  });
}

async function change(
  { db }: Services,
  actor: Actor,
  { quizId, baseVersion }: Which,
  apply: (trx: Trx, quiz: AuthoredQuiz, author: AccessActor) => Promise<SaveQuizResult>,
): Promise<SaveQuizResult> {
  const author = await loadAccessActor(db, actor);
  return db
    .transaction()
    .execute(async (trx) => apply(trx, await lock(trx, author, quizId, baseVersion), author));
}

function saved({ id, version }: AuthoredQuiz): SaveQuizResult {
  return { status: 'saved', quizId: id, version, problems: [] };
}
