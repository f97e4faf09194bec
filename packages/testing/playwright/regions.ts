import type { Locator, Page } from '@playwright/test';

/** The main places of the pages, by role and name. They keep them: docs/guides/testing.md lists them. */
export interface Regions {
  main: Locator;
  title: Locator;
  navigation: Locator;
  /** The part of a debrief that is written while one watches; `aria-busy` until its last word. */
  insight: Locator;
  dialog: Locator;
  alert: Locator;
}

export function regionsOf(page: Page): Regions {
  return {
    main: page.getByRole('main'),
    title: page.getByRole('heading', { level: 1 }),
    navigation: page.getByRole('navigation', { name: 'Main' }),
    insight: page.getByRole('region', { name: 'In words' }),
    dialog: page.getByRole('dialog'),
    alert: page.getByRole('alert'),
  };
}
