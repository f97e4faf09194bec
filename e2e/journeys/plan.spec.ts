import { attemptToSubmit, expect, test } from '@debrief/testing/playwright';

test('a plan follows the days one has: a day off, a topic left out, a calendar that reads it', {
  tag: ['@004-27'],
}, async ({ page, at, api, request }) => {
  const attempt = await attemptToSubmit({ at, api });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  const [subject] = await api.api.questionBank.listSubjects.query();
  const examId = subject?.exams[0]?.id ?? '';
  const { today } = await api.api.studyPlan.get.query();
  const inTwelveDays = new Date(Date.parse(today) + 12 * 86_400_000).toISOString().slice(0, 10);
  await api.api.studyPlan.setSettings.mutate({
    goal: { examId, examOn: inTwelveDays, hoursPerWeek: 1 },
    ...{ daysOff: [], easyDays: [], holidays: [] },
  });
  await page.goto('/plan');
  await expect(page.getByRole('heading', { name: 'Your weeks' })).toBeVisible();

  await page.getByRole('button', { name: 'Change the goal' }).click();
  await page.getByRole('combobox', { name: 'Sunday' }).selectOption({ label: 'Day off' });
  await page.getByRole('button', { name: 'Save the goal' }).click();
  await expect(page.getByText('Off: Sunday')).toBeVisible();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: /Sunday.*: a day off/ })
      .first(),
  ).toBeAttached();

  await expect(page.getByRole('heading', { name: 'Too much for the time left' })).toBeVisible();
  const leaveOut = page.getByRole('button', { name: /^Leave out / }).first();
  const topic = ((await leaveOut.getAttribute('aria-label')) ?? '').replace('Leave out ', '');
  await leaveOut.click();
  await expect(page.getByRole('button', { name: `Take back ${topic}` })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: `Practise ${topic}` })).toHaveCount(0);
  await page.getByRole('button', { name: `Take back ${topic}` }).click();
  await expect(page.getByRole('button', { name: `Take back ${topic}` })).toHaveCount(0);

  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = await page.getByRole('textbox', { name: 'Link for your calendar' }).inputValue();
  const feed = await request.get(address);
  expect(feed.headers()['content-type']).toContain('text/calendar');
  const text = await feed.text();
  expect(text).toContain(`DTSTART;VALUE=DATE:${inTwelveDays.replaceAll('-', '')}`);
  await page.getByRole('button', { name: 'Remove the link' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the link' }).click();
  await expect(page.getByRole('button', { name: 'Make a link' })).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
});
