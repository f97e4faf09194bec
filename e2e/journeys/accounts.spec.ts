import type { Installation } from '@debrief/testing';
import { expect, signOut, test } from '@debrief/testing/playwright';

const passwords = { first: 'the first words I chose', second: 'other words for later' };

test('signing up, out and in again, and a new password by the link in the mail', {
  tag: ['@004-01', '@004-02'],
}, async ({ page, at }) => {
  const email = `amara-${crypto.randomUUID().slice(0, 8)}@example.test`;

  await page.goto('/');
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.getByLabel('Name').fill('Amara Diallo');
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(passwords.first);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Hello, Amara Diallo')).toBeVisible();

  await signOut(page);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(passwords.second);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('Email and password do not belong together.');

  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await page.getByLabel('Email').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText('Look into your mail')).toBeVisible();
  await page.goto(await linkMailedTo(at, email));
  await page.getByLabel('New password').fill(passwords.second);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('Your password is changed.')).toBeVisible();

  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(passwords.second);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/today$/);
});

test('what is behind the sign-in leads to it, and back to where one wanted to be', async ({ page, at }) => {
  await page.goto('/progress');

  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await page.getByLabel('Email').fill('student@debrief.test');
  await page.getByLabel('Password', { exact: true }).fill('debrief-demo');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page).toHaveURL(`${at.url}/progress`);
});

/** The mail leaves a moment after the answer to the request for it. */
async function linkMailedTo(at: Installation, email: string): Promise<string> {
  let link: string | undefined;
  await expect(async () => {
    const [mail] = await at.mailsTo(email);
    link = /https?:\/\/\S+/.exec(mail?.text ?? '')?.[0];
    expect(link).toBeDefined();
  }).toPass({ timeout: 5_000 });
  return link ?? '';
}
