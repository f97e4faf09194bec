import { debrief, expect } from '@debrief/testing/playwright';

debrief(
  'a model that is down is told as such, and in a world of a known time the plan is of that day',
  { tag: ['@004-45'] },
  async ({ page, signedInAs, model, regions, world, at }) => {
    const { api } = await signedInAs('student');
    await model.fails(503);
    const quiz = (await api.api.quizzes.list.query()).quizzes.find(({ slug }) => slug === 'networking-essentials');
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
