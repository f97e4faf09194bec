import { fails } from '@debrief/testing';
import { insightOf, waitForInsight } from '../support/debrief.ts';
import { countInsightCalls, draftOf, plainSummary, scriptInsight } from '../support/drafts.ts';
import { isPhone } from '../support/navigate.ts';
import { attemptToSubmit } from '../support/scenes.ts';
import { expect, test } from '../support/test.ts';

test.use({ writer: 'model' });

// A dozen seconds for the whole text: time enough to do something in its middle.
const slowly = { chunkChars: 4, paceMs: 40 };
const beginning = plainSummary.slice(0, 60);

test('reloading in the middle goes on with the same text, by one model call', async ({
  page,
  at,
  api,
  model,
}) => {
  const attempt = await attemptToSubmit({ at, api });
  scriptInsight(model, draftOf(attempt), slowly);
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await page.goto(`/attempts/${attempt.id}/debrief`);
  await expect(insightOf(page)).toContainText(beginning);
  await page.reload();
  await expect(insightOf(page)).toContainText(beginning);
  await expect(insightOf(page)).toHaveAttribute('aria-busy', 'true');
  await waitForInsight(page);

  await expect(insightOf(page)).toContainText(plainSummary);
  await expect(insightOf(page)).toContainText('Written by double');
  expect(countInsightCalls(model)).toBe(1);
});

test('stopping keeps what is there, and writing again brings a whole one', async ({
  page,
  at,
  api,
  model,
}) => {
  const attempt = await attemptToSubmit({ at, api });
  scriptInsight(model, draftOf(attempt), slowly);
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await page.goto(`/attempts/${attempt.id}/debrief`);
  await expect(insightOf(page)).toContainText(beginning);
  await insightOf(page).getByRole('button', { name: 'Stop' }).click();
  await expect(insightOf(page)).toContainText('You stopped this. The score above stands.');
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('7 of 10 right.');

  const again = 'A second try, from the beginning, and this time to the end.';
  scriptInsight(model, draftOf(attempt, again));
  await insightOf(page).getByRole('button', { name: 'Write it again' }).click();
  await waitForInsight(page);
  await expect(insightOf(page)).toContainText(again);
  await expect(insightOf(page)).not.toContainText(beginning);
});

test.describe('the same on every screen', () => {
  test.skip(({ page }) => isPhone(page), 'Nothing here differs on phones.');

  test('two tabs read the same text of one model call', async ({ page, at, api, model, student, openAs }) => {
    const attempt = await attemptToSubmit({ at, api });
    scriptInsight(model, draftOf(attempt), slowly);
    await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

    const second = await openAs(student);
    for (const tab of [page, second]) await tab.goto(`/attempts/${attempt.id}/debrief`);
    for (const tab of [page, second]) {
      await waitForInsight(tab);
      await expect(insightOf(tab)).toContainText(plainSummary);
      await expect(insightOf(tab)).toContainText('Packets follow the most specific route.');
    }
    expect(countInsightCalls(model)).toBe(1);
  });

  test('with the quota used up the rules write, and the page says until when', async ({
    page,
    at,
    api,
    student,
    model,
  }) => {
    await at.database.db.insertInto('ai_quota').values({ user_id: student.id, day_limit: 0 }).execute();
    const attempt = await attemptToSubmit({ at, api });
    await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

    await page.goto(`/attempts/${attempt.id}/debrief`);
    await waitForInsight(page);

    await expect(insightOf(page)).toContainText(
      /Written by rules\. Your model calls of today are used up; they begin again .+\./,
    );
    expect(countInsightCalls(model)).toBe(0);
  });

  test('when no model answers the rules write, and the page says so', async ({ page, at, api, model }) => {
    model.always(fails(500));
    const attempt = await attemptToSubmit({ at, api });
    await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

    await page.goto(`/attempts/${attempt.id}/debrief`);
    await waitForInsight(page);

    await expect(insightOf(page)).toContainText('Written by rules. No model answered.');
  });

  test('a claim that its questions do not bear out is not kept', async ({ page, at, api, model }) => {
    const attempt = await attemptToSubmit({ at, api });
    const [first] = attempt.questions;
    const draft = draftOf(attempt);
    const falsehood = 'You do not know the first thing about it.';
    const wrongClaim = { topic: first?.topicSlug ?? '', sentence: falsehood, questions: [1] };
    scriptInsight(model, { ...draft, weaknesses: [wrongClaim, ...draft.weaknesses] }, { chunkChars: 40 });
    await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

    await page.goto(`/attempts/${attempt.id}/debrief`);
    await waitForInsight(page);

    await expect(insightOf(page)).toContainText('The last one shows where to look again.');
    await expect(insightOf(page)).not.toContainText(falsehood);
  });
});
