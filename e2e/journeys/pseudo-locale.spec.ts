import { expect, isPhone, signIn, test } from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';
import { findHardWiredWords } from '../support/hard-wired-words.ts';
import {
  adminSights,
  look,
  newcomerSights,
  publicSights,
  type Sight,
  studentSights,
  tutorSights,
} from '../support/pages.ts';

test.describe.configure({ timeout: 120_000 });
test.skip(({ page }) => isPhone(page), 'Phones show the same words elsewhere.');

test('no word that a visitor sees is hard-wired', async ({ page, at }) => {
  expect(at.url).toBeTruthy();
  await expectFromCatalogue(page, publicSights());
});

test('no word that a student sees is hard-wired', async ({ page, context, at }) => {
  const { person, sights } = await studentSights(at);
  await signIn(context, person);
  await expectFromCatalogue(page, sights);
});

test('no word that a tutor sees is hard-wired', async ({ page, context, at }) => {
  const { person, sights } = await tutorSights(at);
  await signIn(context, person);
  await expectFromCatalogue(page, sights);
});

test('no word that somebody new sees is hard-wired', async ({ page, context, at }) => {
  const { person, sights } = await newcomerSights(at);
  await signIn(context, person);
  await expectFromCatalogue(page, sights);
});

test('no word that an administrator sees is hard-wired', async ({ page, context, at }) => {
  const { person, sights } = await adminSights(at);
  await signIn(context, person);
  await expectFromCatalogue(page, sights);
});

async function expectFromCatalogue(page: Page, sights: readonly Sight[]): Promise<void> {
  // The tab remembers it.
  await page.goto('/sign-in?locale=en-XA');
  await expect(page.getByRole('heading', { level: 1, name: /^⟦.*⟧$/ })).toBeVisible();
  const problems: string[] = [];
  for (const sight of sights)
    await test.step(sight.name, async () => {
      await look(page, sight);
      const words = await findHardWiredWords(page);
      problems.push(...words.map((text) => `${sight.name}: ${text}`));
    });
  expect(problems).toEqual([]);
}
