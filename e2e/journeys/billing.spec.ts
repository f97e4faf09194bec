import { findDemoPerson } from '@debrief/testing';
import {
  answerAll,
  answersFor,
  attemptIdOf,
  clientOf,
  expect,
  shortQuiz,
  submit,
  test,
  waitForInsight,
} from '@debrief/testing/playwright';

test.use({ writer: 'billing' });

test('on the free plan: the locked card with one’s own numbers, a demo upgrade, and the card opens', {
  tag: ['@000-05', '@000-53'],
}, async ({ page, at }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Try it as a student' }).click();
  await expect(page).toHaveURL(/\/today$/);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Quizzes' }).click();
  await page.getByRole('link', { name: shortQuiz.title }).click();
  await page.getByRole('radio', { name: /^Exam/ }).check();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  const api = clientOf(at, await findDemoPerson(at, 'student'));
  const attempt = await api.api.quizzes.getAttempt.query({ attemptId: attemptIdOf(page) });
  await answerAll(page, attempt, await answersFor(at, attempt, { wrong: [2, 5, 6] }));
  await submit(page);

  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'Quick Summary (Free)' })).toBeVisible();
  await expect(main).toContainText('You scored 70% on this quiz. Correct: 7/10 questions.');
  const locked = page.getByRole('region', { name: 'AI Insights' });
  await expect(locked).toContainText(
    /Upgrade to see:.*personalized study plan.*trending strengths\/weaknesses.*certification readiness \(\d+%\).*detailed recommendations/s,
  );
  await waitForInsight(page);

  await locked.getByRole('button', { name: 'Upgrade to Premium - $15/month' }).click();

  await expect(main.getByRole('heading', { name: 'Quick Summary (Free)' })).toBeHidden();
  await page.goto('/plans');
  await expect(page.getByRole('heading', { name: 'Your plan: Premium' })).toBeVisible();
  await page.goto('/progress');
  await expect(main).not.toContainText('part of the premium plan');
  await page.goto('/plans');
  await page.getByRole('button', { name: 'End the demo of this plan' }).click();
  await expect(page.getByRole('heading', { name: 'Your plan: Free' })).toBeVisible();
  await page.goto('/progress');
  await expect(
    main.getByText('How ready you are for the exam is part of the premium plan.').first(),
  ).toBeVisible();
});
