import { addPerson } from '@debrief/testing';
import { attemptToSubmit, clientOf, expect, goTo, shortQuiz, test } from '@debrief/testing/playwright';

test('a tutor invites a student by link and sees their attempts; another tutor does not', async ({
  page,
  at,
  api,
  student,
  openAs,
}) => {
  const tutor = await openAs(await addPerson(at, { role: 'tutor', name: 'Marta Lindqvist' }));
  await tutor.goto('/today');
  await goTo(tutor, 'Groups');
  await tutor.getByLabel('Name of the group').fill('Evening class');
  await tutor.getByRole('button', { name: 'Create a group' }).click();
  await tutor.getByRole('button', { name: 'Make an invite link' }).click();
  const link = await tutor.getByLabel('Invite link').inputValue();

  await page.goto(link);
  await expect(page.getByText('Marta Lindqvist invites you to the group Evening class.')).toBeVisible();
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(page).not.toHaveURL(/invite/);
  const attempt = await attemptToSubmit({ at, api });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await goTo(tutor, 'Groups');
  await tutor.getByRole('link', { name: /Evening class/ }).click();
  await expect(tutor.getByRole('heading', { name: '1 student', exact: true })).toBeVisible();
  await tutor.getByRole('link', { name: `Review ${shortQuiz.title} by ${student.name}` }).click();
  await expect(tutor.getByRole('main')).toContainText(student.name);
  await expect(tutor.getByRole('heading', { level: 2, name: /^Question/ })).toHaveCount(10);

  const stranger = await openAs(await addPerson(at, { role: 'tutor', name: 'Jo Abara' }));
  await stranger.goto(`/attempts/${attempt.id}/review`);
  await expect(stranger.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(stranger.getByRole('main')).not.toContainText(student.name);
});

test('a visitor who is invited signs up first and comes back to the invitation', async ({ at, openAs }) => {
  const tutor = clientOf(at, await addPerson(at, { role: 'tutor', name: 'Marta Lindqvist' }));
  const group = await tutor.api.accounts.createGroup.mutate({ name: 'Morning class' });
  const { url } = await tutor.api.accounts.createInvitation.mutate({ kind: 'group', groupId: group.id });
  const visitor = await openAs(null);

  await visitor.goto(url);
  await visitor.getByRole('link', { name: 'Create account' }).click();
  await visitor.getByLabel('Name').fill('Noor Haddad');
  await visitor.getByLabel('Email').fill(`noor-${group.id.slice(-12)}@example.test`);
  await visitor.getByLabel('Password', { exact: true }).fill('words that nobody guesses');
  await visitor.getByRole('button', { name: 'Create account' }).click();
  await visitor.getByRole('button', { name: 'Accept the invitation' }).click();
  await goTo(visitor, 'Groups');

  await expect(visitor.getByRole('main')).toContainText('Morning class');
  await visitor.goto('/invite/a-link-that-was-never-made-by-anybody');
  await expect(visitor.getByRole('heading', { name: 'This invitation no longer works' })).toBeVisible();
});
