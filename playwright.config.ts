import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser/find-chromium.ts';

const isRoot = process.getuid?.() === 0;
/** Set by `npm test`, which adds the numbers up. */
const resultsFile = process.env.JOURNEY_RESULTS;

export default defineConfig({
  testDir: 'e2e/journeys',
  globalSetup: './scripts/test-run/prepare-journeys.ts',
  outputDir: 'test-results',
  // What one waits for, the others work on: programs that start, animations that end.
  workers: availableParallelism() + 1,
  // In `npm test` a journey may be tried once more, and is then listed as flaky; alone it may not.
  retries: resultsFile ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(resultsFile),
  reporter: resultsFile ? [['list'], ['json', { outputFile: resultsFile }]] : 'list',
  use: {
    // Recording every step costs a good part of a run: where there is a second try, that one is recorded.
    trace: resultsFile ? 'on-first-retry' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    // Only the offline journeys want it; elsewhere it would answer in place of the server.
    serviceWorkers: 'block',
    // Needs a download of its own.
    video: 'off',
    launchOptions: {
      executablePath: findChromium()?.executablePath,
      // Chromium's sandbox does not work for root, and containers have little shared memory.
      args: isRoot ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { viewport: { width: 1280, height: 800 } },
      // Downloaded quizzes are taken where the network goes away: on a phone.
      testIgnore: /offline\.spec\.ts$/,
    },
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
      // What touch, a narrow page or a missing network changes is tagged so; the rest is walked once, on a desktop.
      grep: /@phone/,
    },
  ],
});
