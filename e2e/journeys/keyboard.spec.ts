import type { PaperQuestion, QuestionResponse } from '@debrief/contracts';
import {
  answersFor,
  expect,
  insightOf,
  questionHeading,
  startAttempt,
  test,
  waitForInsight,
} from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';

test('a whole quiz and its debrief by keyboard alone', { tag: ['@000-36'] }, async ({ page, at, api }) => {
  const attempt = await startAttempt(api);
  const answers = await answersFor(at, attempt);
  expect(new Set(attempt.questions.map(({ question }) => question.kind)).size).toBe(6);

  await page.goto(`/attempts/${attempt.id}`);
  for (const question of attempt.questions) {
    await expect(questionHeading(page, question.number)).toBeVisible();
    await type(page, question, answers.to(question));
    if (question.number < attempt.questions.length) await goOn(page, question);
  }
  await leaveField(page);
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { name: 'Question 10 of 10, flagged' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: 'Submit your answers?' })).toContainText(
    '1 question is flagged',
  );
  await page.keyboard.press('Enter');

  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('10 of 10 right.');
  await waitForInsight(page);
  await tabTo(page, /^Open question/);
  await page.keyboard.press('Enter');
  const evidence = page.getByRole('dialog', { name: 'Questions behind this' });
  await expect(evidence.getByRole('heading', { name: /^Question \d+ of 10$/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(
    insightOf(page)
      .getByRole('button', { name: /^Open question/ })
      .first(),
  ).toBeFocused();
});

async function type(page: Page, { question }: PaperQuestion, response: QuestionResponse): Promise<void> {
  switch (response.kind) {
    case 'single-choice':
    case 'multi-select': {
      const ids = response.kind === 'single-choice' ? [response.optionId] : response.optionIds;
      const options = 'options' in question ? question.options : [];
      for (const id of ids)
        await page.keyboard.press(String(options.findIndex((each) => each.id === id) + 1));
      return;
    }
    case 'true-false':
      return await page.keyboard.press(response.value ? '1' : '2');
    case 'matching':
      return await pair(page, question, response.pairs);
    default:
      await page.keyboard.press('1');
      await expect(page.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
      if ('text' in response) await page.keyboard.type(response.text);
  }
}

/** The number goes to the field, the arrow keys choose in it. */
async function pair(page: Page, question: PaperQuestion['question'], pairs: Record<string, string>) {
  if (question.kind !== 'matching') throw new Error('Only a matching question has pairs.');
  await page.keyboard.press('1');
  for (const [index, { id }] of question.prompts.entries()) {
    const field = page.getByRole('main').getByRole('combobox').nth(index);
    await expect(field).toBeFocused();
    const steps = question.choices.findIndex((choice) => choice.id === pairs[id]) + 1;
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
    await expect(field).toHaveValue(pairs[id] ?? '');
    await page.keyboard.press('Tab');
  }
}

/** Enter goes on; out of a select, by way of the button. */
async function goOn(page: Page, { question }: PaperQuestion): Promise<void> {
  if (question.kind === 'matching') await tabTo(page, /^Next$/);
  await page.keyboard.press('Enter');
}

async function tabTo(page: Page, name: RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).first();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(wanted).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 10_000 });
}

/** Letters are text in a field: one goes back to the page first. */
async function leaveField(page: Page): Promise<void> {
  await tabTo(page, /^Finish$/);
}
