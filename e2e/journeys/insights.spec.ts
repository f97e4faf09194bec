import { addPerson, fails } from '@debrief/testing';
import {
  attemptToSubmit,
  classOf,
  countInsightCalls,
  draftOf,
  expect,
  insightOf,
  plainSummary,
  scriptInsight,
  test,
  waitForInsight,
} from '@debrief/testing/playwright';

test.use({ writer: 'model' });

// A dozen seconds for the whole text: time enough to do something in its middle.
const slowly = { chunkChars: 4, paceMs: 40 };
const beginning = plainSummary.slice(0, 60);

test('reloading in the middle goes on with the same text, by one model call', {
  tag: ['@000-16', '@000-37'],
}, async ({ page, at, api, model }) => {
  const attempt = await attemptToSubmit({ at, api });
  scriptInsight(model, draftOf(attempt), slowly);
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await page.goto(`/attempts/${attempt.id}/debrief`);
  await expect(insightOf(page)).toContainText(beginning);
  await page.reload();
  await expect(insightOf(page)).toContainText(beginning);
  await expect(insightOf(page)).toHaveAttribute('aria-busy', 'true');
  await waitForInsight(page);

  await expect(insightOf(page)).toContainText(plainSummary);
  await expect(insightOf(page)).toContainText('Written by double');
  expect(countInsightCalls(model)).toBe(1);
});

test('stopping keeps what is there, and writing again brings a whole one', async ({
  page,
  at,
  api,
  model,
}) => {
  const attempt = await attemptToSubmit({ at, api });
  scriptInsight(model, draftOf(attempt), slowly);
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await page.goto(`/attempts/${attempt.id}/debrief`);
  await expect(insightOf(page)).toContainText(beginning);
  await insightOf(page).getByRole('button', { name: 'Stop' }).click();
  await expect(insightOf(page)).toContainText('You stopped this. The score above stands.');
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('7 of 10 right.');

  const again = 'A second try, from the beginning, and this time to the end.';
  scriptInsight(model, draftOf(attempt, again));
  await insightOf(page).getByRole('button', { name: 'Write it again' }).click();
  await waitForInsight(page);
  await expect(insightOf(page)).toContainText(again);
  await expect(insightOf(page)).not.toContainText(beginning);
});

test('two tabs read the same text of one model call', async ({ page, at, api, model, student, openAs }) => {
  const attempt = await attemptToSubmit({ at, api });
  scriptInsight(model, draftOf(attempt), slowly);
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  const second = await openAs(student);
  for (const tab of [page, second]) await tab.goto(`/attempts/${attempt.id}/debrief`);
  for (const tab of [page, second]) {
    await waitForInsight(tab);
    await expect(insightOf(tab)).toContainText(plainSummary);
    await expect(insightOf(tab)).toContainText('Packets follow the most specific route.');
  }
  expect(countInsightCalls(model)).toBe(1);
});

test('an administrator allows a class nothing: its students read rules, until when, and their meter', async ({
  page,
  at,
  api,
  student,
  model,
  openAs,
}) => {
  const className = await classOf(at, student);
  const admin = await openAs(await addPerson(at, { role: 'admin' }));
  await admin.goto('/admin/limits');
  await admin.getByRole('button', { name: 'Set a limit' }).click();
  const form = admin.getByRole('form', { name: 'New limit' });
  await form.getByLabel('For whom').selectOption('Students of a class');
  await form.getByLabel('Class').selectOption(className);
  await form.getByLabel('At most').fill('0');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText(`${className}: 0 calls a day`, { exact: true })).toBeVisible();
  const attempt = await attemptToSubmit({ at, api });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await page.goto(`/attempts/${attempt.id}/debrief`);
  await waitForInsight(page);

  await expect(insightOf(page)).toContainText(
    /Written by rules\. Your model calls of today are used up; they begin again .+\./,
  );
  expect(countInsightCalls(model)).toBe(0);
  await page.getByRole('link', { name: 'See all of your calls' }).click();
  await expect(page.getByText(`Set for your class ${className}.`)).toBeVisible();

  await admin.getByRole('button', { name: `Remove: ${className}: 0 calls a day` }).click();
  await admin.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(admin.getByText(`${className}: no longer 0 calls a day.`)).toBeVisible();
});

test('a false claim is not kept; a true one opens its questions, and what was sent can be read', async ({
  page,
  at,
  api,
  model,
  student,
}) => {
  const attempt = await attemptToSubmit({ at, api });
  const [first] = attempt.questions;
  const last = attempt.questions.length;
  const draft = draftOf(attempt);
  const falsehood = 'You do not know the first thing about it.';
  const wrongClaim = { topic: first?.topicSlug ?? '', sentence: falsehood, questions: [1] };
  scriptInsight(model, { ...draft, weaknesses: [wrongClaim, ...draft.weaknesses] }, { chunkChars: 40 });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await page.goto(`/attempts/${attempt.id}/debrief`);
  await waitForInsight(page);

  await expect(insightOf(page)).toContainText('The last one shows where to look again.');
  await expect(insightOf(page)).not.toContainText(falsehood);
  await expect(insightOf(page)).toContainText('One statement of it was left out');

  await insightOf(page)
    .getByRole('button', { name: `Open question ${last}` })
    .first()
    .press('Enter');
  const evidence = page.getByRole('dialog', { name: 'Questions behind this' });
  const question = evidence.getByRole('heading', { name: `Question ${last} of ${last}` });
  await expect(question).toBeVisible();
  await page.reload();
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(evidence).toBeHidden();
  await expect(page).not.toHaveURL(/claim=/);

  await insightOf(page).getByRole('button', { name: 'What was sent' }).click();
  const sent = page.getByRole('dialog', { name: 'What was sent' });
  await expect(sent.getByRole('region', { name: 'About this attempt' })).toContainText('right 7');
  await expect(sent).toContainText('Never in it: your name');
  await expect(sent).not.toContainText(student.name);
});

test('when no model answers the rules write, the page says so, and the model can be asked of the model again', {
  tag: ['@000-55', '@001-20'],
}, async ({ page, at, api, model }) => {
  model.always(fails(400));
  const attempt = await attemptToSubmit({ at, api });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  await page.goto(`/attempts/${attempt.id}/debrief`);
  await waitForInsight(page);
  await expect(insightOf(page)).toContainText('Written by rules. No model answered.');

  scriptInsight(model, draftOf(attempt), { chunkChars: 40 });
  await insightOf(page).getByRole('button', { name: 'Ask the model again' }).click();

  await expect(insightOf(page)).toContainText('Packets follow the most specific route.');
  await expect(insightOf(page)).toContainText('Written by double');
});
