import {
  answer,
  answerAll,
  answersFor,
  attemptAtQuestionFive,
  expect,
  expectAnswered,
  isPhone,
  questionHeading,
  readDevicePaper,
  shortQuiz,
  startAttempt,
  test,
  whenAppIsKept,
} from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';
import { quizOfAllKinds } from '../support/kinds-quiz.ts';

test.use({ serviceWorkers: 'allow' });

test('a downloaded exam is taken whole without a network, also over a reload, and handed in once', {
  tag: '@phone',
}, async ({ page, context, at, api, student: _ }) => {
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

test('an exam begun online goes on after the network is cut and the page reloaded', {
  tag: '@phone',
}, async ({ page, context, at, api }) => {
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

test('what was answered and flagged before and after the cut stands there after a reload', {
  tag: '@phone',
}, async ({ page, context, at, api }) => {
  const attempt = await startAttempt(api);
  const answers = await answersFor(at, attempt);
  const [one, two] = attempt.questions;
  if (!one || !two) throw new Error('The paper has no two questions.');
  await page.goto('/today');
  await whenAppIsKept(page);
  await page.goto(`/attempts/${attempt.id}`);
  await expect(questionHeading(page, 1)).toBeVisible();
  await answer(page, one.question, answers.to(one));
  await expect(page.getByText(/^Saved/)).toBeVisible();

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Flag', exact: true }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await answer(page, two.question, answers.to(two));
  await expect(page.getByRole('status').getByText('1 answer kept on this device')).toBeVisible();
  await page.reload();
  await expectAnswered(page, `2 of ${attempt.questions.length}`);
  await page.getByRole('button', { name: 'Previous question' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Question 1 of .* flagged/ })).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const stored = async () => (await api.api.quizzes.getAttempt.query({ attemptId: attempt.id })).questions;
  await expect.poll(async () => (await stored())[0]?.answer.isFlagged).toBe(true);
  expect((await stored()).map((each) => each.answer.revision).slice(0, 3)).toEqual([1, 1, 0]);
});

test('a quiz that comes with its keys is studied whole without a network, and its debrief opens when it is back', {
  tag: '@phone',
}, async ({ page, context, at, api, student }) => {
  const { quizId, questions } = await quizOfAllKinds(at, student);
  await at.database.db
    .updateTable('quiz_version')
    .set({ offline: 'with-keys' })
    .where('quiz_id', '=', quizId)
    .execute();
  await page.goto('/quizzes');
  await whenAppIsKept(page);
  await page.goto(`/quizzes/${quizId}`);
  await page.getByText('Study', { exact: true }).click();
  await page.getByRole('button', { name: 'Download for offline' }).click();
  await expect(page.getByText('This quiz is on your device.')).toBeVisible();

  await context.setOffline(true);
  await page.goto('/today');
  await page.getByRole('link', { name: 'What is on this device' }).click();
  await page.getByRole('button', { name: 'Begin studying' }).click();
  const paper = await readDevicePaper(page);
  for (const { number, question } of paper.questions) {
    await expect(questionHeading(page, number)).toBeVisible();
    const authored = questions.find((each) => each.question.kind === question.kind);
    if (!authored) throw new Error(`No ${question.kind} was written.`);
    if (question.hints) {
      await page.getByRole('button', { name: /^Hint 1 of 2/ }).click();
      await expect(page.getByRole('main')).toContainText('It is above 400.');
    }
    await answer(page, question, question.kind === 'matching' ? authored.wrong : authored.right);
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(page.getByRole('region', { name: 'How it went' })).toContainText(
      'Because the book says so.',
    );
    if (number === 4) await page.reload();
    if (number < paper.questions.length)
      await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  // Partly right for the hint, wrong where the pairs were, and an essay that nobody has marked.
  await expect(page.getByText('8 of 9 right so far as this device can tell.')).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Your debrief' })).toBeVisible();
  const taken = await api.api.quizzes.getAttempt.query({ attemptId: paper.id });
  const outcomes = taken.questions.map(({ question, reveal }) => [question.kind, reveal?.points]);
  expect(Object.fromEntries(outcomes)).toMatchObject({
    'single-choice': '0.75',
    matching: '0',
    ordering: '1',
  });
});

test('who signs out with answers that did not arrive is asked, and without a network stays', {
  tag: '@phone',
}, async ({ page, context, at, api }) => {
  const attempt = await startAttempt(api);
  const answers = await answersFor(at, attempt);
  const [one] = attempt.questions;
  if (!one) throw new Error('The paper is empty.');
  await page.goto('/today');
  await whenAppIsKept(page);
  await page.goto(`/attempts/${attempt.id}`);
  await expect(questionHeading(page, 1)).toBeVisible();
  await context.setOffline(true);
  await answer(page, one.question, answers.to(one));
  await expect(page.getByRole('status').getByText('1 answer kept on this device')).toBeVisible();

  await page.goto(isPhone(page) ? '/more' : '/today');
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign out and lose what was not handed in?' });
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You are still signed in')).toBeVisible();

  await context.setOffline(false);
  await page.goto(`/attempts/${attempt.id}`);
  await expect
    .poll(
      async () => (await api.api.quizzes.getAttempt.query({ attemptId: attempt.id })).questions[0]?.answer,
    )
    .toMatchObject({ response: answers.to(one), revision: 1 });
});

async function download(page: Page): Promise<void> {
  await page.goto('/quizzes');
  await whenAppIsKept(page);
  await page.getByRole('link', { name: shortQuiz.title }).first().click();
  await page.getByRole('button', { name: 'Download for offline' }).click();
  await expect(page.getByText('This quiz is on your device.')).toBeVisible();
}
