import type { Page } from '@playwright/test';

const inBottomBar = ['Today', 'Quizzes', 'Progress'];

/** By the rail on wide screens; on phones by the bar at the bottom and what stands behind "More". */
export async function goTo(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Main' });
  if (isPhone(page) && !inBottomBar.includes(name)) {
    await navigation.getByRole('link', { name: 'More' }).click();
    return await page.getByRole('main').getByRole('link', { name }).click();
  }
  await navigation.getByRole('link', { name, exact: true }).click();
}

export async function signOut(page: Page): Promise<void> {
  if (isPhone(page))
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
}

export function isPhone(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) < 500;
}
