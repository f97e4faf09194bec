import { randomUUID } from 'node:crypto';
import { type SaveQuizResult, saveQuizInput } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import { aPerson } from '@debrief/testing';
import type { z } from 'zod';
import { publishQuiz } from '../authoring/change-quiz-status.ts';
import { saveQuiz } from '../authoring/save-quiz.ts';
import type { QuizBench } from './quiz-bench.ts';

type Wanted = Partial<z.input<typeof saveQuizInput>>;
type Section = z.input<typeof saveQuizInput>['sections'][number];
export type Item = Section['items'][number];

export const aSection = (items: Item[], rest: Partial<Section> = {}): Section => ({
  id: randomUUID(),
  items,
  ...rest,
});
export const aDraw = (count: number, filter: object = {}): Item => ({ type: 'draw', count, filter });

/** Every question of the bench's bank, in their order. */
export const allOf = ({ bank }: QuizBench): Item[] =>
  bank.questions.map(({ questionId }) => ({ type: 'question', questionId }));

export function aTutor({ database }: QuizBench): Promise<Actor> {
  return aPerson(database.db, { role: 'tutor' });
}

/** Saves as the builder does; everything is left at its default that is not given. */
export function saveAs(bench: QuizBench, author: Actor, wanted: Wanted = {}): Promise<SaveQuizResult> {
  const input = saveQuizInput.parse({
    ...{ subjectId: bench.bank.subjectId, title: 'A quiz of ours', sections: [aSection(allOf(bench))] },
    ...wanted,
  });
  return saveQuiz(bench.services, author, input);
}

/** A quiz that students can start; returns its id. */
export async function aPublishedQuiz(bench: QuizBench, author: Actor, wanted: Wanted = {}): Promise<string> {
  const saved = await saveAs(bench, author, wanted);
  if (saved.status !== 'saved') throw new Error(`Not saved: ${JSON.stringify(saved.problems)}`);
  const { quizId, version } = saved;
  const published = await publishQuiz(bench.services, author, { quizId, baseVersion: version });
  if (published.status !== 'saved') throw new Error(`Not published: ${JSON.stringify(published.problems)}`);
  return quizId;
}
