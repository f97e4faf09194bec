import { addPerson } from '@debrief/testing';
import { expect, goTo, isPhone, test } from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';

const tutor = { role: 'tutor', name: 'Marta Lindqvist' } as const;

test('a tutor finds questions while typing, narrows them, and the address keeps what was looked for', {
  tag: '@phone',
}, async ({ at, openAs }) => {
  const page = await openAs(await addPerson(at, tutor));
  await page.goto('/today');
  await goTo(page, 'Questions');
  const rows = page.getByRole('list', { name: 'Questions found' }).getByRole('listitem');
  await page.getByRole('searchbox').pressSequentially('subnet');
  await expect(page).toHaveURL(/[?&]q=subnet(&|$)/);
  await narrowToNumbers(page);
  await expect(rows.filter({ hasNotText: 'Number' })).toHaveCount(0);
  await expect(rows.first()).toContainText('Number');
  const count = await rows.count();

  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('subnet');
  await expect(rows).toHaveCount(count);
  await expect(rows.filter({ hasNotText: 'Number' })).toHaveCount(0);
  await page.getByRole('searchbox').fill('no-such-word-anywhere');
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Clear all filters' }).last().click();
  await expect(rows.first()).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('');
});

test('the list goes on when its end comes into sight', { tag: '@phone' }, async ({ at, openAs }) => {
  const page = await openAs(await addPerson(at, tutor));
  await page.goto('/questions');
  const rows = page.getByRole('list', { name: 'Questions found' }).getByRole('listitem');
  await expect(rows).toHaveCount(30);
  await rows.last().scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(60);
});

test('a student is told that the bank is not for students', async ({ page, student }) => {
  expect(student.id).toBeTruthy();
  await page.goto('/questions');
  await expect(page.locator('[data-state="not-allowed"]')).toBeVisible();
});

/** Beside the list where there is room, in a sheet from the bottom where there is none. */
async function narrowToNumbers(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox', { name: /^Number/ }).check();
  if (isPhone(page)) await page.getByRole('button', { name: /^Show \d+ questions?$/ }).click();
}
