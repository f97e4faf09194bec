import { debrief, expect } from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';

debrief(
  'a model that is down is told as such, and in a world of a known time the plan is of that day',
  { tag: ['@004-45'] },
  async ({ page, signedInAs, model, regions, world, at }) => {
    const { api } = await signedInAs('student');
    await model.fails(503);
    const quiz = (await api.api.quizzes.list.query()).quizzes.find(
      ({ slug }) => slug === 'networking-essentials',
    );
    const attempt = await api.api.quizzes.startAttempt.mutate({ quizId: quiz?.id ?? '', mode: 'exam' });
    await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

    await page.goto(`/attempts/${attempt.id}/debrief`);
    await expect(regions.insight).toContainText('Written by rules. No model answered.');

    await at('2026-03-05T20:00:00Z');
    await page.goto('/plan');
    await expect(regions.title).toBeVisible();
    // What was asked for before stands ready again, whatever was asked for in between.
    await world.reset({ settings: { BILLING: 'on' } });
    const again = { scenario: 'demo', at: '2026-03-02T09:00:00.000Z', wasReady: true };
    expect(await world.reset()).toMatchObject(again);
  },
);

debrief.describe('the day before an exam', () => {
  debrief.use({ startsAs: 'exam-tomorrow' });

  debrief(
    'Today says so, and a world that begins again reads the same to the letter',
    { tag: ['@004-45'] },
    async ({ page, signedInAs, scenario, world }) => {
      const paths = ['/today', '/plan', '/progress', '/quizzes', '/practice'];
      const readAll = async () => {
        const { id } = await signedInAs('student');
        await world.settle();
        const texts: string[] = [id];
        for (const path of paths) {
          await page.goto(path);
          texts.push(`${path}\n${await settledText(page)}`);
        }
        return texts;
      };
      const first = await readAll();
      expect(first[1]).toMatch(/ is tomorrow\./);

      await scenario('exam-tomorrow');

      expect(await readAll()).toEqual(first);
    },
  );
});

/** What a page says when it has stopped saying more. */
async function settledText(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  let last = '';
  const isTheSame = async () => {
    const before = last;
    last = await page.locator('main').innerText();
    const isBusy = (await page.locator('[aria-busy="true"]').count()) > 0;
    return !isBusy && last === before;
  };
  await expect.poll(isTheSame, { intervals: [400] }).toBe(true);
  return last;
}
