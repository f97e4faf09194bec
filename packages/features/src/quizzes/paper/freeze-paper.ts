import { buildPaper, type Paper } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { AppError } from '@debrief/platform';
import { chooseQuestions } from './choose-questions.ts';
import { loadAuthor, type QuizOwner } from './load-author.ts';
import { listPaperSources } from './paper-source-queries.ts';
import { hasParts } from './quiz-part.ts';
import { listQuizParts } from './quiz-part-queries.ts';

export interface FreezableQuiz extends QuizOwner {
  quizVersionId: string;
  subjectId: string;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
}

/**
 * Draws and orders what one attempt gets.
 * @throws AppError `gone` when the bank no longer has what the quiz asks for.
 */
export async function freezePaper(db: DbOrTrx, quiz: FreezableQuiz, seed: string): Promise<Paper> {
  const parts = await listQuizParts(db, quiz.quizVersionId);
  const author = await loadAuthor(db, quiz);
  const { questions, shortfalls } = await chooseQuestions(db, { ...quiz, parts, author, seed });
  if (shortfalls.length > 0)
    throw new AppError('gone', 'the bank has too few questions for this quiz', {
      reason: 'not-enough-questions',
    });
  const sources = await listPaperSources(
    db,
    questions.map((each) => each.questionId),
  );
  const onPaper = questions.flatMap(({ questionId, points, sectionId }) => {
    const source = sources.get(questionId);
    return source ? [{ ...source, points, sectionId }] : [];
  });
  if (onPaper.length === 0)
    throw new AppError('gone', 'the quiz has no questions left', { reason: 'quiz-is-empty' });
  const { shuffleQuestions, shuffleOptions } = quiz;
  const sections = parts.map(({ items: _, ...part }) => ({
    ...part,
    shuffleQuestions: part.shuffleQuestions ?? shuffleQuestions,
  }));
  return buildPaper({
    ...{ seed, questions: onPaper, shuffleQuestions, shuffleOptions },
    ...(hasParts(parts) && { sections }),
  });
}
