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
