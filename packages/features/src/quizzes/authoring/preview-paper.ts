import type { PreviewPaper, previewPaperInput } from '@debrief/contracts';
import { orderBySections } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { findSubject } from '../../question-bank/index.ts';
import { chooseQuestions } from '../paper/choose-questions.ts';
import { toParts } from '../paper/quiz-part.ts';
import { listQuestionRows } from './bank-facts-queries.ts';
import { pathOf } from './check-quiz.ts';
import { problem } from './quiz-problems.ts';

/** The paper that one student would get: of sections as they are being edited, saved or not. */
export async function previewPaper(
  { db }: Services,
  actor: Actor,
  { subjectId, sections, seed, shuffleQuestions }: z.output<typeof previewPaperInput>,
): Promise<PreviewPaper> {
  const author = await loadAccessActor(db, actor);
  if (!(await findSubject(db, author, { id: subjectId }))) throw notFound('subject');
  const { questions, shortfalls } = await chooseQuestions(db, {
    ...{ parts: toParts(sections), subjectId, author, seed },
  });
  const rows = await listQuestionRows(
    db,
    questions.map((each) => each.questionId),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const inOrder = orderBySections(
    questions,
    sections.map((section) => ({
      ...section,
      shuffleQuestions: section.shuffleQuestions ?? shuffleQuestions,
    })),
    seed,
  );
  return {
    sections: sections.map(({ id, title, weightPercent }) => ({
      ...{ id, title, weightPercent },
      questions: inOrder.flatMap(({ sectionId, questionId, points, isDrawn }) => {
        const row = byId.get(questionId);
        return row?.status === 'published' && sectionId === id ? [{ ...row, points, isDrawn }] : [];
      }),
    })),
    problems: shortfalls.map(({ place, found }) =>
      problem(pathOf(sections, place), 'not-enough-questions', found),
    ),
  };
}
