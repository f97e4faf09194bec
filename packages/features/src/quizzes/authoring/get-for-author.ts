import type { QuizForAuthor, QuizSection } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import type { QuizPart } from '../paper/quiz-part.ts';
import { listQuizParts } from '../paper/quiz-part-queries.ts';
import { findAuthoredQuiz } from './authored-quiz-queries.ts';
import { listQuestionRows } from './bank-facts-queries.ts';
import { getAuthoredVersion } from './quiz-version-queries.ts';

/** A quiz as its author changes it. */
export async function getForAuthor({ db }: Services, actor: Actor, quizId: string): Promise<QuizForAuthor> {
  const quiz = await findAuthoredQuiz(db, await loadAccessActor(db, actor), quizId);
  if (!quiz) throw notFound('quiz');
  const { quizVersionId, ownerId: _, ownerRole: __, ...home } = quiz;
  const [{ updatedAt, ...version }, parts] = await Promise.all([
    getAuthoredVersion(db, quizVersionId),
    listQuizParts(db, quizVersionId),
  ]);
  const sections = toSections(parts);
  const ids = sections.flatMap(({ items }) =>
    items.flatMap((item) => (item.type === 'question' ? [item.questionId] : [])),
  );
  return {
    ...{ ...home, ...version, sections },
    updatedAt: updatedAt.toISOString(),
    questions: await listQuestionRows(db, ids),
  };
}

export function toSections(parts: readonly QuizPart[]): QuizSection[] {
  return parts.map((part) => ({
    ...part,
    items: part.items.map(({ place: _, ...item }) => ({ ...item, points: Number(item.points) })),
  }));
}
