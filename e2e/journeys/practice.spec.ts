import type { PracticeQueue } from '@debrief/contracts';
import { loadQuestions, rightResponse } from '@debrief/testing';
import { answerUpTo, expect, startAttempt, test } from '@debrief/testing/playwright';
import { pressAnswer } from '../support/press-answer.ts';

test('mistakes of a quiz are practised to the end, by keyboard alone', { tag: ['@004-21'] }, async ({
  page,
  at,
  api,
}) => {
  const attempt = await startAttempt(api);
  const choices = attempt.questions.filter(
    ({ question }) => 'options' in question || question.kind === 'numeric',
  );
  await answerUpTo({ at, api }, attempt, { wrong: choices.slice(0, 2).map(({ number }) => number) });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  const ask = () => api.api.practice.queue.query();
  await expect.poll(async () => (await ask()).items.length, { timeout: 30_000 }).toBe(2);
  const { items }: PracticeQueue = await ask();
  const questions = await loadQuestions(
    at,
    items.map((item) => item.questionVersionId),
  );

  await page.goto('/today');
  await expect(page.getByText(/^2 (questions are due|mistakes are due again)/).first()).toBeVisible();
  await page.goto('/practice');
  await page.getByRole('button', { name: 'Start practising' }).focus();
  await page.keyboard.press('Enter');
  for (const [index, item] of items.entries()) {
    await expect(page.getByRole('heading', { name: `Question ${index + 1} of 2` })).toBeFocused();
    const question = questions.get(item.questionVersionId);
    if (!question) throw new Error('The question is not in the bank.');
    await pressAnswer(page, item.question, rightResponse(question));
    const result = page.getByRole('region', { name: 'How it went' });
    await expect(result).toBeFocused();
    await expect(result).toContainText('Right');
    await expect(result).toContainText(/It comes back on/);
    await page.keyboard.press('Enter');
  }

  await expect(page.getByRole('heading', { name: '2 of 2 right' })).toBeVisible();
  await expect(page.getByText(/^The next one is due on/)).toBeVisible();
  expect((await api.api.practice.summary.query()).dueCount).toBe(0);
});

test('an answer is taken back and given again; who has no mistakes reads what will stand here', {
  tag: '@phone',
}, async ({ page, at, api }) => {
  await page.goto('/practice');
  await expect(page.getByRole('heading', { name: 'No mistakes to practise yet' })).toBeVisible();
  const attempt = await startAttempt(api);
  await answerUpTo({ at, api }, attempt, { wrong: [1] });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  await expect
    .poll(async () => (await api.api.practice.summary.query()).dueCount, { timeout: 30_000 })
    .toBe(1);

  await page.goto(`/attempts/${attempt.id}/review`);
  await page.getByRole('link', { name: 'Practise my mistakes' }).click();
  await page.getByRole('button', { name: 'Start practising' }).click();
  await page.getByRole('button', { name: "I don't know" }).click();
  await expect(page.getByText('It comes back in ten minutes.')).toBeVisible();
  await page.getByRole('button', { name: 'Take this answer back' }).click();
  await expect(page.getByRole('button', { name: "I don't know" })).toBeVisible();
  await page.getByRole('button', { name: "I don't know" }).click();
  await page.getByRole('button', { name: 'Finish' }).click();

  await expect(page.getByRole('heading', { name: '0 of 1 right' })).toBeVisible();
  expect((await api.api.practice.summary.query()).answeredToday).toBe(1);
});
