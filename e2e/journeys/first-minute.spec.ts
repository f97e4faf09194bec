import { findDemoPerson } from '@debrief/testing';
import {
  answerAll,
  answersFor,
  attemptIdOf,
  clientOf,
  expect,
  insightOf,
  shortQuiz,
  submit,
  test,
  waitForInsight,
} from '@debrief/testing/playwright';

test('from the first page to the plan: a visitor tries it, takes a quiz and reads why', {
  tag: ['@000-03', '@000-28', '@000-08', '@phone'],
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

  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('7 of 10 right.');
  await waitForInsight(page);
  for (const section of ['What to work on', 'What to do next'])
    await expect(insightOf(page).getByRole('heading', { name: section })).toBeVisible();
  await expect(insightOf(page).getByText('Written by rules. No model is set up here.')).toBeVisible();

  await insightOf(page)
    .getByRole('button', { name: /^Open question/ })
    .first()
    .click();
  await expect(page.getByRole('dialog')).toContainText('Why');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

  await page.getByRole('link', { name: 'Review these 3' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^Question/ })).toHaveCount(3);
  await page.getByRole('link', { name: 'Back to the debrief' }).click();

  await page.getByRole('link', { name: 'See my progress' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your progress' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(shortQuiz.title);
});
