import { expect, test } from '@debrief/testing/playwright';

test('the first page is light, and what is in it stays where it is', { tag: '@phone' }, async ({
  page,
  at,
}) => {
  const scripts = new Map<string, number>();
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return;
    const { responseBodySize } = await response.request().sizes();
    scripts.set(response.url(), responseBodySize);
  });
  await page.goto(at.url);
  await expect(page.getByRole('button', { name: 'Try it as a student' })).toBeVisible();

  const shift = await page.evaluate<number>(`new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; });
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  })`);

  const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(180_000);
  expect(shift).toBeLessThan(0.05);
});

test('what is done before the app has come goes on in it', { tag: '@phone' }, async ({ page, at }) => {
  const [held, release] = hold();
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${at.url}/sign-in`, { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: 'Email' }).fill('not an address');
  await page.getByRole('textbox', { name: 'Email' }).press('Enter');
  await page.getByRole('link', { name: 'Forgot your password?' }).focus();
  release();

  await expect(page.locator('[data-first-paint]')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue('not an address');
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveAttribute('aria-invalid', 'true');
});

test('impatience sends a form once', async ({ page, at }) => {
  const [held, release] = hold();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/auth/sign-in/email')) sent.push(request.url());
  });
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${at.url}/sign-in`, { waitUntil: 'commit' });
  await expect(page).toHaveTitle('Welcome back · Debrief');
  await page.getByRole('textbox', { name: 'Email' }).fill('nobody@example.org');
  await page.getByLabel('Password', { exact: true }).fill('not their password');
  await page.getByLabel('Password', { exact: true }).press('Enter');
  for (const _ of [1, 2, 3]) await page.getByRole('button', { name: 'Sign in' }).click();
  release();

  await expect(page.getByRole('alert')).toContainText('do not belong together');
  expect(sent).toHaveLength(1);
});

test('the focus stays where it was when the app comes', async ({ page, at }) => {
  const [held, release] = hold();
  await page.route('**/assets/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(at.url, { waitUntil: 'commit' });
  await page.getByRole('link', { name: 'Create an account' }).first().focus();
  release();

  await expect(page.locator('[data-first-paint]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Create an account' }).first()).toBeFocused();
});

function hold(): [held: Promise<void>, release: () => void] {
  const { promise, resolve } = Promise.withResolvers<void>();
  return [promise, resolve];
}
