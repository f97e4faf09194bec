import type { DoubleRequest, ProviderDouble } from '@debrief/testing';
import { answerUpTo, expect, startAttempt, test } from '@debrief/testing/playwright';

test.use({ writer: 'model' });

const whyNot = {
  misconception: 'You think that whoever guards a door also knows the way, which is two things at once.',
  rule: 'Guarding decides who passes; the way is decided elsewhere, by what is written down for it.',
  checkQuestion: { question: 'Who decides the way, then?', answer: 'What is written down for it.' },
};
const hint = 'Which of these would still be needed if nobody else were on the road?';

/** Words on answers slowly enough to be left in their middle; everything else as it comes. */
function scriptWords(model: ProviderDouble): void {
  model.always(({ schema }: DoubleRequest) => {
    const fields = Object.keys((schema?.properties as object | undefined) ?? {});
    if (fields.includes('misconception')) return { say: whyNot, chunkChars: 4, paceMs: 25 };
    return fields.includes('hint') ? { say: { hint } } : {};
  });
}

test('the review says why an answer was wrong, over a reload; practice gives a hint and explains', async ({
  page,
  at,
  api,
  model,
}) => {
  scriptWords(model);
  const attempt = await startAttempt(api);
  const choice = attempt.questions.find(({ question }) => question.kind === 'single-choice');
  if (!choice) throw new Error('The quiz has a question with one choice.');
  await answerUpTo({ at, api }, attempt, { wrong: [choice.number] });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await page.goto(`/attempts/${attempt.id}/review?show=wrong`);
  const why = page.getByRole('group', { name: 'Why this was not right' });
  await page.getByRole('button', { name: /^Why not “/ }).click();
  await expect(why).toContainText('You think that whoever');
  await page.reload();
  await expect(why).toContainText(whyNot.rule);
  await expect(why).toContainText('Written by double');
  await expect(why.getByText(whyNot.checkQuestion.answer, { exact: true })).toHaveCount(0);
  await why.getByRole('button', { name: 'Show the answer' }).press('Enter');
  await expect(why.getByText(whyNot.checkQuestion.answer, { exact: true })).toBeVisible();
  const calls = model.requests.filter(({ prompt }) => prompt.includes("The learner's answer"));
  expect(calls).toHaveLength(1);

  await expect
    .poll(async () => (await api.api.practice.summary.query()).dueCount, { timeout: 30_000 })
    .toBe(1);
  await page.goto('/practice');
  await page.getByRole('button', { name: 'Start practising' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Question 1 of 1' })).toBeFocused();
  const ask = page.getByRole('button', { name: /^(Hint|One more hint)/ });
  for (let left = (choice.question.hints?.length ?? 0) + 1; left > 0; left--) {
    await page.keyboard.press('h');
    await expect(ask).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('region', { name: 'One more hint' })).toContainText(hint);
  await page.getByRole('heading', { name: 'Question 1 of 1' }).focus();
  await page.keyboard.press('e');
  await expect(page.getByRole('group', { name: 'This question, explained' })).toContainText('The rule');
  await expect(page.getByText('It comes back in ten minutes.')).toBeVisible();
});
