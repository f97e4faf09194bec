import { startInstallation } from '@debrief/testing';
import {
  attemptToSubmit,
  test as base,
  draftOf,
  expect,
  insightOf,
  modelSettings,
  plainSummary,
  scriptInsight,
  waitForInsight,
} from '@debrief/testing/playwright';

const test = base.extend({
  // Its own, since it is killed.
  at: async ({ model }, use) => {
    const installation = await startInstallation({ settings: modelSettings(model) });
    await use(installation);
    await installation.stop();
  },
});

test('a server that dies in the middle of a debrief and comes back: the reader sees one whole debrief', async ({
  page,
  at,
  api,
  model,
}) => {
  const attempt = await attemptToSubmit({ at, api });
  scriptInsight(model, draftOf(attempt), { chunkChars: 4, paceMs: 30 });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  await page.goto(`/attempts/${attempt.id}/debrief`);
  await expect(insightOf(page)).toContainText(plainSummary.slice(0, 120));

  await at.server.kill();
  await expect(insightOf(page)).toContainText('Connection lost. It continues as soon as it is back.');
  scriptInsight(model, draftOf(attempt), { chunkChars: 40, paceMs: 10 });
  await at.restartServer();
  const backAt = performance.now();

  await waitForInsight(page);
  expect(performance.now() - backAt).toBeLessThan(15_000);
  // Once on the page, once read out.
  await expect(insightOf(page).getByText(plainSummary, { exact: true })).toHaveCount(2);
  await expect(insightOf(page).getByRole('log').getByText(plainSummary, { exact: true })).toHaveCount(1);
});
