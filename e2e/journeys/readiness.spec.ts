import type { DebriefClient } from '@debrief/client';
import type { Installation } from '@debrief/testing';
import { answerUpTo, expect, startAttempt, test } from '@debrief/testing/playwright';

/** Four quizzes of ten, three questions wrong each time. */
async function takeQuizzes(given: { at: Installation; api: DebriefClient }): Promise<void> {
  const { api } = given.api;
  for (let taken = 0; taken < 4; taken++) {
    const attempt = await startAttempt(given.api);
    await answerUpTo(given, attempt, { wrong: [1, 2, 3] });
    await api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  }
}

test('the chance to pass with its reasons; the day is over, and how the exam went is told in one tap', {
  tag: ['@000-41', '@000-42'],
}, async ({ page, at, api }) => {
  await takeQuizzes({ at, api });
  const ask = async () => (await api.api.readiness.get.query())[0];
  await expect.poll(async () => (await ask())?.readiness.status, { timeout: 30_000 }).toBe('estimated');
  const exam = await ask();
  if (!exam) throw new Error('There is no exam.');
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  await api.api.studyPlan.setGoal.mutate({ examId: exam.examId, examOn: yesterday, hoursPerWeek: 4 });

  await page.goto('/progress/readiness');
  await expect(page.getByText(/is the chance that you would pass if the exam were today/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What counts for you, and what against' })).toBeVisible();
  const slider = page.getByRole('slider', { name: 'Questions a week' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', 'no questions a week');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', '150 questions a week');
  await expect(page.getByText(/Too few people have told how their exam went/)).toBeVisible();

  await page.goto('/today');
  await page.getByRole('button', { name: 'I passed' }).click();
  await expect(page.getByText('Thank you. It is saved.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Count it in the statistics' }).check();
  await expect
    .poll(async () => (await api.api.readiness.outcomes.query()).outcomes)
    .toMatchObject([
      { takenOn: yesterday, hasPassed: true, consentsToStatistics: true, consentsToComparison: false },
    ]);

  await page.goto('/progress/readiness');
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toHaveCount(0);
  const told = page.getByRole('listitem').filter({ hasText: exam.examName });
  await expect(told.getByText('Passed', { exact: true })).toBeVisible();
  await told.getByRole('button', { name: /^Delete what you told/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(told).toHaveCount(0);
});
