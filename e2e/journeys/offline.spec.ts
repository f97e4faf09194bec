import type { Page } from '@playwright/test';
import { answer } from '../support/answer.ts';
import { readDevicePaper, whenAppIsKept } from '../support/device.ts';
import { answerAll, expectAnswered, questionHeading } from '../support/player.ts';
import { answersFor, attemptAtQuestionFive, shortQuiz } from '../support/scenes.ts';
import { expect, test } from '../support/test.ts';

test.use({ serviceWorkers: 'allow' });

test('a downloaded exam is taken whole without a network, also over a reload, and handed in once', async ({
  page,
  context,
  at,
  api,
  student: _,
}) => {
  await download(page);
  await context.setOffline(true);
  await page.goto('/device');
  await page.getByRole('button', { name: 'Begin the exam' }).click();

  const paper = await readDevicePaper(page);
  const answers = await answersFor(at, paper, { wrong: [2] });
  await answerAll(page, paper, answers);
  await page.reload();
  await expectAnswered(page, `${paper.questions.length} of ${paper.questions.length}`);
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Submitted on this device' })).toBeVisible();
  await page.getByRole('link', { name: 'What is on this device' }).click();
  await expect(page.getByText('One quiz waits on this device')).toBeVisible();

  await context.setOffline(false);
  await page.getByRole('link', { name: 'Open its debrief' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your debrief' })).toBeVisible();

  const { attempts } = await api.api.quizzes.listAttempts.query({});
  expect(attempts).toHaveLength(1);
  const taken = await api.api.quizzes.getAttempt.query({ attemptId: paper.id });
  expect(taken.questions.map((each) => each.reveal?.outcome === 'right')).toEqual(
    paper.questions.map(({ number }) => number !== 2),
  );
});

test('an exam begun online goes on after the network is cut and the page reloaded', async ({
  page,
  context,
  at,
  api,
}) => {
  const attempt = await attemptAtQuestionFive({ at, api });
  const answers = await answersFor(at, attempt);
  const five = attempt.questions[4];
  if (!five) throw new Error('The paper has no fifth question.');
  await page.goto('/today');
  await whenAppIsKept(page);
  await page.goto(`/attempts/${attempt.id}`);
  await expect(questionHeading(page, 5)).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(questionHeading(page, 5)).toBeVisible();
  await answer(page, five.question, answers.to(five));
  await expect(page.getByRole('status').getByText('1 answer kept on this device')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const saved = await api.api.quizzes.getAttempt.query({ attemptId: attempt.id });
  expect(saved.questions[4]?.answer.response).toEqual(answers.to(five));
});

async function download(page: Page): Promise<void> {
  await page.goto('/quizzes');
  await whenAppIsKept(page);
  await page.getByRole('link', { name: shortQuiz.title }).first().click();
  await page.getByRole('button', { name: 'Download for offline' }).click();
  await expect(page.getByText('This quiz is on your device.')).toBeVisible();
}
