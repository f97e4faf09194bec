import { expect, type Page } from '@playwright/test';

/** The part of the debrief that is written while one watches. */
export function insightOf(page: Page) {
  return page.getByRole('region', { name: 'In words' });
}

/** Waits for the last word; a new debrief takes some seconds. */
export async function waitForInsight(page: Page): Promise<void> {
  await expect(insightOf(page).getByRole('heading', { name: 'If you remember one thing' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(insightOf(page).getByText(/^Written by/)).toBeVisible();
  await expect(insightOf(page)).toHaveAttribute('aria-busy', 'false');
}
