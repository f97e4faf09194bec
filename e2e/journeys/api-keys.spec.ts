import { expect, test } from '@debrief/testing/playwright';

test('make a key, call with it, revoke it: from then on it is refused', {
  tag: ['@004-06', '@001-08'],
}, async ({ page, student, playwright, at }) => {
  const program = await playwright.request.newContext({ baseURL: at.url });
  await page.goto('/settings');
  await page.getByRole('main').getByRole('link', { name: 'API keys' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Nightly build');
  await page.getByRole('radio', { name: 'Choose one by one' }).check();
  await page.getByRole('radiogroup', { name: 'Study plan' }).getByText('Read and change').click();
  await page.getByRole('combobox', { name: 'Ends by itself' }).selectOption('in 30 days');
  await page.getByRole('button', { name: 'Make the key' }).click();

  const shown = page.getByRole('status').filter({ hasText: 'Keep this key' });
  const key = await shown.getByRole('textbox', { name: 'Key' }).inputValue();
  await shown.getByRole('button', { name: 'I have kept it' }).click();
  const card = page.getByRole('list', { name: 'Your keys' }).getByRole('listitem').first();
  await expect(card).toContainText(`${key.slice(0, 12)}…`);
  await expect(card).toContainText('Read and change: Study plan');
  await expect(card).toContainText('not yet');
  await expect(page.getByText(key)).toHaveCount(0);

  const call = () => program.get('/api/trpc/accounts.me', { headers: { 'x-api-key': key } });
  const answer = await call();
  expect((await answer.json()).result.data.profile.email).toBe(student.email);
  expect(answer.headers()['ratelimit-remaining']).toBe('59');
  await page.reload();
  await expect(card).not.toContainText('not yet');

  await card.getByRole('button', { name: 'Revoke Nightly build' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('heading', { name: 'Make a key' })).toBeVisible();
  expect((await call()).status()).toBe(401);
  await program.dispose();
});
