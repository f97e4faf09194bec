import { findDemoPerson } from '@debrief/testing';
import {
  answerUpTo,
  attemptToSubmit,
  draftOf,
  expect,
  goTo,
  scriptInsight,
  shortQuiz,
  signIn,
  startAttempt,
  test,
} from '@debrief/testing/playwright';

test('a first quiz, a plan, a second quiz: the open dashboard follows by itself', {
  tag: ['@000-29', '@000-37', '@004-49', '@phone'],
}, async ({ page, at, api }) => {
  const first = await attemptToSubmit({ at, api });
  await page.goto('/progress');
  await expect(page.getByRole('heading', { name: 'What will stand here' })).toBeVisible();

  await api.api.quizzes.submitAttempt.mutate({ attemptId: first.id });

  await expect(page.getByRole('heading', { name: 'Topics', exact: true })).toBeVisible();
  await expect(page.getByText('The line begins with your second quiz.')).toBeVisible();
  await expect(page.getByRole('slider')).toHaveCount(0);
  await expect(page.getByRole('checkbox').first()).toBeVisible();

  const second = await startAttempt(api);
  await answerUpTo({ at, api }, second);
  await api.api.quizzes.submitAttempt.mutate({ attemptId: second.id });

  await expect(page.getByText(`Just counted in: ${shortQuiz.title}, 100%.`)).toBeVisible();
  await expect(page.getByText('Up 30 since last time: 70% to 100%')).toBeVisible();
  await expect(page.getByText('wrong, right').first()).toBeAttached();
  const chart = page.getByRole('slider', { name: 'Scores of the last 30 days' });
  await chart.press('Home');
  await expect(chart).toHaveAttribute('aria-valuetext', /^70%, /);
});

test('a task that is ticked is ticked on the other device, and stays so', async ({
  page,
  at,
  api,
  student,
  openAs,
}) => {
  const attempt = await attemptToSubmit({ at, api });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  await page.goto('/plan');
  const task = page.getByRole('checkbox', { name: /^Practise / }).first();
  await expect(task).toBeVisible();
  const plan = await api.api.studyPlan.get.query();
  const name = `Practise ${plan.tasks.find(({ kind }) => kind === 'practise')?.topicName}`;
  const elsewhere = await openAs(student);
  await elsewhere.goto('/plan');
  const there = elsewhere.getByRole('checkbox', { name }).first();
  await expect(there).toBeVisible();

  await page.getByRole('checkbox', { name }).first().click();
  await expect(page.getByRole('checkbox', { name }).first()).toBeChecked();

  await expect(there).toBeChecked();
  await page.reload();
  await expect(page.getByRole('checkbox', { name }).first()).toBeChecked();
});

test('a student with a past sees where they stand, and one thing to do', {
  tag: ['@000-22', '@000-29', '@000-30', '@phone'],
}, async ({ page, context, at }) => {
  await signIn(context, await findDemoPerson(at, 'student'));
  await page.goto('/today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await goTo(page, 'Progress');
  for (const name of ['Top strengths', 'Topics', 'What went up and down in 30 days', 'Quiz by quiz'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  await page.getByRole('group').filter({ hasText: 'Encryption and keys' }).locator('summary').click();
  await page
    .getByRole('link', { name: /: open what shows Encryption and keys$/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your debrief' })).toBeVisible();

  await goTo(page, 'Plan');
  await expect(page.getByRole('checkbox').first()).toBeVisible();
});

test.describe('with a slow model', () => {
  test.use({ writer: 'model' });

  test('who left while the debrief was being written is told when it is ready', {
    tag: ['@000-16', '@000-15'],
  }, async ({ page, at, api, model }) => {
    const attempt = await attemptToSubmit({ at, api });
    scriptInsight(model, draftOf(attempt), { paceMs: 10, chunkChars: 8 });
    await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
    await expect(async () => {
      const { status } = await api.api.insights.get.query({ attemptId: attempt.id });
      expect(status).toBe('ready');
    }).toPass();

    await page.goto('/today');
    await page.getByRole('button', { name: 'Notifications, 1 unread' }).click();
    await page
      .getByRole('dialog', { name: 'Notifications' })
      .getByRole('link', { name: `Your debrief of ${shortQuiz.title} is ready.` })
      .click();
    await expect(page.getByRole('dialog')).toBeHidden();

    await expect(page.getByRole('heading', { level: 1, name: 'Your debrief' })).toBeVisible();
    await goTo(page, 'Today');
    await expect(page.getByRole('button', { name: 'Notifications, none unread' })).toBeVisible();
  });
});
