import { AxeBuilder } from '@axe-core/playwright';
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

type RunOptions = Parameters<AxeBuilder['options']>[0];

const everything: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
};
/** All that another scheme can change. */
const colours: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

// The workers share them; each has an installation of its own.
test.describe.configure({ mode: 'parallel', timeout: 150_000 });
test.use({ reducedMotion: 'reduce' });

const halves = ['first', 'second'] as const;

test('every page of a visitor is accessible, fits and speaks by the catalogue', { tag: '@phone' }, async ({
  page,
  at,
}) => {
  expect(at.url).toBeTruthy();
  await expectAccessible(page, publicSights());
});

for (const half of halves)
  test(`every page of a student is accessible, fits and speaks by the catalogue: ${half} half`, {
    tag: '@phone',
  }, async ({ page, context, at }) => {
    const { person, sights } = await studentSights(at);
    await signIn(context, person);
    await expectAccessible(page, takeHalf(sights, half));
  });

for (const half of halves)
  test(`every page of a tutor is accessible, fits and speaks by the catalogue: ${half} half`, {
    tag: '@phone',
  }, async ({ page, context, at }) => {
    const { person, sights } = await tutorSights(at);
    await signIn(context, person);
    await expectAccessible(page, takeHalf(sights, half));
  });

test('every page of somebody new is accessible, fits and speaks by the catalogue', {
  tag: '@phone',
}, async ({ page, context, at }) => {
  const { person, sights } = await newcomerSights(at);
  await signIn(context, person);
  await expectAccessible(page, sights);
});

// Administrators sit at a desk; what their pages are built of is on a phone on the others.
test('every page of an administrator is accessible, fits and speaks by the catalogue', async ({
  page,
  context,
  at,
}) => {
  const { person, sights } = await adminSights(at);
  await signIn(context, person);
  await expectAccessible(page, sights);
});

function takeHalf(sights: readonly Sight[], half: (typeof halves)[number]): readonly Sight[] {
  const middle = Math.ceil(sights.length / 2);
  return half === 'first' ? sights.slice(0, middle) : sights.slice(middle);
}

/**
 * All pages are looked at before anything is said, so that one run tells everything. In the pseudo-locale: its words are
 * longer, and whatever stands outside its brackets does not come from the catalogue.
 */
async function expectAccessible(page: Page, sights: readonly Sight[]): Promise<void> {
  // Tall, so that nothing counts as hidden that only lies under the bar at the bottom until one scrolls.
  if (isPhone(page)) await page.setViewportSize({ width: 390, height: 4_200 });
  await speakPseudo(page);
  const problems: string[] = [];
  for (const sight of sights)
    await test.step(sight.name, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      await look(page, sight);
      problems.push(...(await findProblems(page, `${sight.name}, light`, everything)));
      // Phones have the same colours.
      if (!isPhone(page)) {
        await page.emulateMedia({ colorScheme: 'dark' });
        await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
        problems.push(...(await findProblems(page, `${sight.name}, dark`, colours)));
      }
      const words = await findHardWiredWords(page);
      problems.push(...words.map((text) => `${sight.name}: hard-wired: ${text}`));
      if (await scrollsSideways(page)) problems.push(`${sight.name}: scrolls sideways`);
    });
  expect(problems).toEqual([]);
}

/** The tab remembers it. */
async function speakPseudo(page: Page): Promise<void> {
  await page.goto('/sign-in?locale=en-XA');
  await expect(page.getByRole('heading', { level: 1, name: /^⟦.*⟧$/ })).toBeVisible();
}

async function findProblems(page: Page, where: string, options: RunOptions): Promise<string[]> {
  // Without frames there is no need for a page of its own to put results together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ ...options, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${where}: ${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
