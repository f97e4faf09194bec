import { addPerson } from '@debrief/testing';
import { clientOf, expect, test } from '@debrief/testing/playwright';
import type { Locator, Page } from '@playwright/test';
import { writeQuestion } from '../support/bank.ts';

const tutor = { role: 'tutor', name: 'Marta Lindqvist' } as const;

test('a question is written, tried, published, changed and compared by keyboard alone', async ({
  at,
  openAs,
}) => {
  // Some hundred presses of Tab.
  test.setTimeout(150_000);
  const author = await openAs(await addPerson(at, tutor));
  await author.goto('/questions');
  await tabTo(author, author.getByRole('link', { name: 'Write a question' }));
  await author.keyboard.press('Enter');
  const stem = author.getByRole('textbox', { name: 'Question', exact: true });
  await type(author, stem, 'Which gauge do most railways use?');
  for (const [index, words] of ['Standard gauge', 'Metre gauge', 'Cape gauge', 'Broad gauge'].entries())
    await type(author, textOf(author, index + 1), words);
  await expect(author.getByText(/^Saved \d/)).toBeVisible();
  await expect(author.getByText('Nothing is missing.')).toBeVisible();

  await tabTo(author, author.getByRole('radio', { name: /gauge/ }).first());
  await author.keyboard.press('Space');
  await tabTo(author, author.getByRole('button', { name: 'Check the answer' }));
  await author.keyboard.press('Enter');
  await expect(author.getByRole('status').getByText('Right', { exact: true })).toBeVisible();
  await author.keyboard.press('Control+Enter');
  await expect(author.getByRole('heading', { level: 1, name: 'Question', exact: true })).toBeVisible();
  await expect(author.getByText('1 of 1')).toBeVisible();

  await tabTo(author, author.getByRole('link', { name: 'Edit' }));
  await author.keyboard.press('Enter');
  await tabTo(author, stem);
  await author.keyboard.press('Control+End');
  await author.keyboard.type(' Choose one.');
  await type(author, author.getByRole('textbox', { name: 'What has changed?' }), 'Says how many');
  await expect(author.getByText(/^Saved \d/)).toBeVisible();
  await author.keyboard.press('Control+Enter');
  await expect(author.getByText('2 of 2')).toBeVisible();
  await expect(author.getByText('Says how many')).toBeVisible();
  await tabTo(author, author.getByRole('button', { name: 'What changed in version 2' }));
  await author.keyboard.press('Enter');
  const changes = author.getByRole('region', { name: 'Changes from version 1 to version 2' });
  await expect(changes.getByRole('insertion')).toContainText('Choose one.');
  await expect(changes.getByRole('deletion')).toHaveCount(0);
});

test('what is written while the network is away is kept, and published when it is back', async ({
  at,
  openAs,
}) => {
  const author = await openAs(await addPerson(at, tutor));
  await author.goto('/questions/new');
  const stem = author.getByRole('textbox', { name: 'Question', exact: true });
  await stem.fill('Is steam older than diesel?');
  await expect(author.getByText(/^Saved \d/)).toBeVisible();

  await author.context().setOffline(true);
  await author.getByLabel('Kind of question').selectOption('True or false');
  await stem.fill('Steam is older than diesel.');
  await expect(author.getByText('No connection. Kept on this device')).toBeVisible();
  await author.context().setOffline(false);
  await expect(author.getByText(/^Saved \d/)).toBeVisible({ timeout: 20_000 });
  await author.reload();
  await expect(stem).toHaveValue('Steam is older than diesel.');
  await author.getByRole('button', { name: 'Publish' }).click();
  await expect(author.getByText('1 of 1')).toBeVisible();
});

test('who publishes too early reads beside each field what it lacks', async ({ at, openAs }) => {
  const author = await openAs(await addPerson(at, tutor));
  await author.goto('/questions/new');
  await author.getByRole('button', { name: 'Publish' }).click();
  const stem = author.getByRole('textbox', { name: 'Question', exact: true });
  await expect(stem).toBeFocused();
  await expect(stem).toHaveAccessibleDescription('must not be empty');

  await author.getByLabel('Kind of question').selectOption('Gap fill');
  await stem.fill('Rails are made of steel.');
  for (const keys of ['Control+End', 'ArrowLeft', 'Control+Shift+ArrowLeft']) await stem.press(keys);
  await author.getByRole('button', { name: 'Gap to type words' }).click();
  await expect(stem).toHaveValue('Rails are made of [[gap1]].');
  await expect(author.getByText('Nothing is missing.')).toBeVisible();
});

test('many questions are retired at once, by keyboard, and taken back', async ({ at, openAs }) => {
  const person = await addPerson(at, tutor);
  const api = clientOf(at, person);
  const tag = `trains-${crypto.randomUUID().slice(0, 6)}`;
  for (const words of ['Steam came first.', 'Diesel came next.', 'Current came last.'])
    await writeQuestion(api, { stem: `${words} ${tag}`, tags: [tag] });
  const author = await openAs(person);
  await author.goto('/questions');
  await author.getByRole('searchbox').fill(tag);
  const list = author.getByRole('list', { name: 'Questions found' });
  await expect(list.getByRole('listitem')).toHaveCount(3);

  await list.getByRole('checkbox').first().focus();
  await author.keyboard.press('Space');
  await author.keyboard.press('ArrowDown');
  await author.keyboard.press('ArrowDown');
  await author.keyboard.press('Shift+Space');
  await expect(author.getByText('3 selected')).toBeVisible();
  await author.getByRole('button', { name: 'Change', exact: true }).press('Enter');
  await author.getByRole('menuitem', { name: 'Status' }).press('Enter');
  const dialog = author.getByRole('dialog', { name: 'Change 3 questions' });
  await dialog.getByRole('radio', { name: 'Retired' }).press('Space');
  await dialog.getByRole('button', { name: 'Change 3 questions' }).press('Enter');
  await expect(author.getByText('3 questions changed.')).toBeVisible();
  await expect(list.getByText('Retired')).toHaveCount(3);

  await author.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(author.getByText('Everything is as it was.')).toBeVisible();
  await expect(list.getByText('Published')).toHaveCount(3);
});

test('a preview link is opened signed out, and no longer once it is revoked', async ({ at, openAs }) => {
  const person = await addPerson(at, tutor);
  const { questionId } = await writeQuestion(clientOf(at, person), { stem: 'Rails are made of steel.' });
  const author = await openAs(person);
  await author.goto(`/questions/${questionId}`);
  await author.getByRole('button', { name: 'Make a link' }).click();
  const link = await author.getByRole('textbox', { name: 'Link' }).inputValue();

  const colleague = await openAs(null);
  await colleague.goto(link);
  await expect(colleague.getByText('Rails are made of steel.')).toBeVisible();
  await expect(colleague.getByText('Hot-rolled since 1857.')).toBeHidden();
  await colleague.getByRole('button', { name: 'Show the key' }).click();
  await expect(colleague.getByText('Hot-rolled since 1857.')).toBeVisible();

  await author.getByRole('button', { name: /^Revoke the link/ }).click();
  await author.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(author.getByRole('button', { name: /^Revoke the link/ })).toHaveCount(0);
  await colleague.reload();
  await expect(colleague.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
});

test('a student reports a question, the tutor answers, and the student is told', async ({
  page,
  at,
  api,
  openAs,
}) => {
  const person = await addPerson(at, tutor);
  const teacher = clientOf(at, person);
  const { questionId, subjectId } = await writeQuestion(teacher, { stem: 'Trains run on rails.' });
  const quiz = await teacher.api.quizzes.createQuiz.mutate({
    title: 'One question',
    subjectId,
    questionIds: [questionId],
  });
  const attempt = await api.api.quizzes.startAttempt.mutate({ quizId: quiz.id, mode: 'exam' });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  await page.goto(`/attempts/${attempt.id}/review`);
  await page.getByRole('button', { name: 'Report question 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Report this question' });
  await dialog.getByRole('button', { name: 'Send the report' }).click();
  await expect(dialog.getByText('Choose what is wrong.')).toBeVisible();
  await dialog.getByRole('radio', { name: 'It is unclear' }).check();
  await dialog.getByRole('textbox').fill('What of monorails?');
  await dialog.getByRole('button', { name: 'Send the report' }).click();
  await expect(dialog.getByText('you will hear what came of it')).toBeVisible();

  const author = await openAs(person);
  await author.goto('/questions/reports');
  await expect(author.getByText('What of monorails?')).toBeVisible();
  await author.getByRole('textbox', { name: 'Your answer' }).fill('Those have one rail. I say so now.');
  await author.getByRole('button', { name: 'Fixed, tell the student' }).click();
  await expect(author.getByRole('heading', { name: 'Nothing waits for an answer' })).toBeVisible();

  await page.goto('/today');
  await page.getByRole('button', { name: /^Notifications/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Thank you for your report, it is fixed');
  await expect(page.getByRole('dialog')).toContainText('Those have one rail. I say so now.');
});

function textOf(page: Page, option: number): Locator {
  const group = page.getByRole('group', { name: `Option ${option}`, exact: true });
  return group.getByRole('textbox', { name: 'Text', exact: true });
}

/** Tab, and only Tab, leads there. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  const focused = wanted.and(page.locator(':focus'));
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) > 0) return;
  }
  await expect(wanted).toBeFocused();
}

async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(words);
}

test('a tutor opens a subject of their own, and a topic in it, and writes there', async ({ at, openAs }) => {
  const page = await openAs(await addPerson(at, { role: 'tutor' }));
  await page.goto('/questions');
  await page.getByRole('button', { name: 'New subject' }).click();
  await page.getByRole('dialog').getByLabel('Name of the subject').fill('Geology');
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByLabel('Subject', { exact: true })).toHaveValue(/.+/);
  await expect(page.getByLabel('Subject', { exact: true }).locator('option:checked')).toHaveText('Geology');

  await page.getByRole('link', { name: 'Write a question' }).first().click();
  await page.getByRole('button', { name: 'New topic' }).click();
  await page.getByRole('dialog').getByLabel('Name of the topic').fill('Rocks');
  await page.getByRole('button', { name: 'Make it' }).click();
  await expect(page.getByLabel('Topic', { exact: true }).locator('option:checked')).toHaveText(/Rocks/);
});
