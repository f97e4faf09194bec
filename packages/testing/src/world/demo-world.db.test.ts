import type { Question } from '@debrief/contracts';
import { scoreResponse } from '@debrief/core';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../database/index.ts';
import { prepareDemoTemplate, rightResponse, wrongResponse } from './index.ts';

it('the demo world has questions that the tests can answer rightly and wrongly, essays apart: a tutor marks them', async () => {
  await using database = await createTestDatabase({ template: await prepareDemoTemplate() });
  const rows = await database.db.selectFrom('question_version').select('body').execute();
  const questions = rows
    .map(({ body }) => body as unknown as Question)
    .filter(({ kind }) => kind !== 'essay');

  const outcomes = questions.map((question) => [
    scoreResponse(question, rightResponse(question)).outcome,
    scoreResponse(question, wrongResponse(question)).outcome,
  ]);

  expect(questions.length).toBeGreaterThan(120);
  const others = outcomes.filter(([right, wrong]) => right !== 'right' || wrong !== 'wrong');
  expect(others).toEqual([]);
});
