import type { Installation } from '@debrief/testing';
import { expect, test } from '@debrief/testing/playwright';

/** As the study plan says it. */
async function tellBehind(at: Installation, userId: string): Promise<void> {
  const behind = { userId, on: '2026-11-20', taskCount: 3, minutes: 90 };
  await at.database.pool.query('select graphile_worker.add_job($1, $2::json)', [
    'notifications.notify-plan-behind',
    JSON.stringify(behind),
  ]);
}

test('a mail that was asked for is caught, read where mails are kept, and ended by one click without signing in', async ({
  page,
  at,
  student,
  openAs,
}) => {
  await page.goto('/settings');
  await page.getByRole('link', { name: 'Channels, quiet hours and what comes next' }).click();
  await expect(page.getByRole('heading', { name: 'What you are told', level: 1 })).toBeVisible();
  const box = page.getByRole('checkbox', { name: 'Your plan is behind: Mail' });
  await expect(box).not.toBeChecked();
  await box.check();
  await page.getByRole('switch', { name: 'Keep quiet at night' }).click({ force: true });
  await expect(page.getByRole('switch', { name: 'Keep quiet at night' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Send me a test' }).click();
  await expect(page.getByText('It is on its way.')).toBeVisible();

  const subject = 'A test from Debrief';
  await expect
    .poll(async () => (await at.mailsTo(student.email)).map((mail) => mail.subject))
    .toEqual([subject]);
  await tellBehind(at, student.id);
  await expect.poll(async () => (await at.mailsTo(student.email)).length, { timeout: 30_000 }).toBe(2);

  // Whoever has the mail, signed in or not.
  const reader = await openAs(null);
  await reader.goto('/dev/mail');
  await reader
    .getByRole('link', { name: `Your study plan is behind ${student.email}` })
    .first()
    .click();
  await expect(reader.getByText('List-Unsubscribe-Post')).toBeVisible();
  const mail = reader.frameLocator('iframe[title="The mail as a page"]');
  await expect(mail.getByRole('heading', { name: 'Your study plan is behind' })).toBeVisible();
  const opened = reader.context().waitForEvent('page');
  await mail.getByRole('link', { name: 'No more mails like this one' }).click();
  const door = await opened;
  await expect(door.getByRole('heading', { name: 'No more of these mails?' })).toBeVisible();
  await door.getByRole('button', { name: 'Stop these mails' }).click();
  await expect(door.getByRole('status')).toContainText('Your plan is behind');

  await page.reload();
  await expect(box).not.toBeChecked();
  await page.getByRole('button', { name: /^Notifications, 2 unread/ }).click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('Your study plan is behind: 3 tasks (90 minutes)');
  await panel.getByRole('link', { name: /Your study plan is behind/ }).click();
  await expect(page).toHaveURL(/\/plan$/);
});
