import { AxeBuilder } from '@axe-core/playwright';
import { type PaperQuestion, questionKindSchema } from '@debrief/contracts';
import { addPerson } from '@debrief/testing';
import { expect, questionHeading, test } from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';
import { type KindsQuiz, quizOfAllKinds, startKindsQuiz } from '../support/kinds-quiz.ts';
import { pressAnswer } from '../support/press-answer.ts';

test.describe.configure({ timeout: 120_000 });
test.use({ reducedMotion: 'reduce' });

test('a quiz of every kind is finished by keyboard alone and read sensibly', async ({
  page,
  at,
  api,
  student,
}) => {
  const quiz = await quizOfAllKinds(at, student);
  const attempt = await startKindsQuiz(api, quiz.quizId, 'exam');
  expect(new Set(attempt.questions.map(({ question }) => question.kind)).size).toBe(10);

  await page.goto(`/attempts/${attempt.id}`);
  for (const question of attempt.questions) {
    await expect(questionHeading(page, question.number)).toBeVisible();
    await expectRead(page, question);
    await expectAccessible(page);
    await pressAnswer(page, question.question, answerTo(quiz, question, 'right'));
  }
  // The others end with Enter, which goes on to the end; where an order is the last, its items keep Enter to themselves.
  if (attempt.questions.at(-1)?.question.kind === 'ordering') await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: 'Submit your answers?' })).toContainText(
    'Everything is answered.',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('9 of 9 right.');

  await page.goto(`/attempts/${attempt.id}/review`);
  for (const { number, question } of attempt.questions) {
    const item = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: `Question ${number}`, exact: true }) });
    await expect(item).toContainText(question.kind === 'essay' ? 'Not marked yet' : /Right.*1 of 1 point/s);
  }
  await expectAccessible(page);
});

test('what was wrong is explained item by item', { tag: '@phone' }, async ({ page, at, api, student }) => {
  const quiz = await quizOfAllKinds(at, student);
  const attempt = await startKindsQuiz(api, quiz.quizId, 'exam');
  for (const question of attempt.questions)
    await api.api.quizzes.saveAnswer.mutate({
      attemptId: attempt.id,
      questionVersionId: question.questionVersionId,
      response: answerTo(quiz, question, 'wrong'),
      baseRevision: 0,
      saveKey: crypto.randomUUID(),
      timeSpentMs: 1_000,
    });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });

  await page.goto(`/attempts/${attempt.id}/review`);
  const main = page.getByRole('main');
  await expect(main.getByText('Place 4; you had it at 1')).toBeVisible();
  await expect(main.getByText('You gave: h2o')).toBeVisible();
  await expect(main.getByText('Right: H2O')).toBeVisible();
  await expect(main.getByText('You said 90 %. It is 53 %.')).toBeVisible();
  await expect(main.getByText('The value is right, the unit is not.')).toBeVisible();
  await expect(main.getByText('CSS or Cascading Style Sheets')).toBeVisible();
  await expect(main.getByText('What a good answer says')).toBeVisible();
  await expectAccessible(page);
});

test('hints say what they cost before they are taken, and how sure one is goes with the answer', {
  tag: '@phone',
}, async ({ page, at, api, student }) => {
  const quiz = await quizOfAllKinds(at, student);
  const attempt = await startKindsQuiz(api, quiz.quizId, 'study');
  const asked = attempt.questions.find(({ question }) => question.kind === 'single-choice');
  await page.goto(`/attempts/${attempt.id}?q=${asked?.number}`);
  const hint = page.getByRole('region', { name: 'Hints' });

  await expect(hint.getByRole('button', { name: 'Hint 1 of 2, costs 25%' })).toBeVisible();
  await page.keyboard.press('h');
  await page.keyboard.press('Enter');
  await expect(hint.getByText('It is above 400.')).toBeVisible();
  await expect(hint.getByText('Hints have cost 25% of this question so far.')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('c');
  await page.keyboard.press('c');
  const sure = page.getByRole('group', { name: 'How sure are you?' });
  await expect(sure.getByRole('button', { name: 'Unsure' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await expectAccessible(page);

  await page.reload();
  await expect(hint.getByText('It is above 400.')).toBeVisible();
  await expect(sure.getByRole('button', { name: 'Unsure' })).toHaveAttribute('aria-pressed', 'true');
});

test('an order can be dragged too', { tag: '@phone' }, async ({ page, at, api, student }) => {
  const quiz = await quizOfAllKinds(at, student);
  const attempt = await startKindsQuiz(api, quiz.quizId, 'exam');
  const asked = attempt.questions.find(({ question }) => question.kind === 'ordering');
  await page.goto(`/attempts/${attempt.id}?q=${asked?.number}`);
  const handle = (place: number) =>
    page.getByRole('button', { name: new RegExp(`^Move .* item ${place} of 4$`) });
  const first = (await handle(1).getAttribute('aria-labelledby')) ?? '';

  const [from, to] = [await handle(1).boundingBox(), await handle(4).boundingBox()];
  if (!from || !to) throw new Error('The items are not on the page.');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 30, { steps: 8 });
  await page.mouse.up();

  await expect(handle(4)).toHaveAttribute('aria-labelledby', first);
  await expect(page.getByRole('button', { name: 'Keep this order' })).toBeHidden();
});

test('an author writes every kind, with pictures that say what they show', async ({ at, openAs }) => {
  const page = await openAs(await addPerson(at, { role: 'tutor' }));
  await page.goto('/questions/new');
  const stem = page.getByRole('textbox', { name: 'Question', exact: true });
  await stem.fill('Which port is open?');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'lock.png', mimeType: 'image/png', buffer: dot });
  const dialog = page.getByRole('dialog', { name: 'Insert a picture' });
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(dialog.getByText('Say it in words; without them it cannot be inserted.')).toBeVisible();
  await dialog.getByLabel('What is to be seen').fill('A closed lock');
  await dialog.getByRole('button', { name: 'Insert' }).click();
  await expect(dialog).toBeHidden();
  await expect(stem).toHaveValue(/!\[A closed lock\]\(media:[0-9a-f]{64}\)/);

  const option = (number: number) => page.getByRole('group', { name: `Option ${number}`, exact: true });
  const textOf = (number: number) => option(number).getByRole('textbox', { name: 'Text' });
  await textOf(4).fill('443');
  await textOf(4).press('Enter');
  await expect(textOf(5)).toBeFocused();
  await page.keyboard.type('80');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(textOf(4)).toHaveValue('80');
  await expect(textOf(4)).toBeFocused();
  await expect(textOf(5)).toHaveValue('443');
  await option(5).getByRole('button', { name: 'Remove Option 5' }).click();
  await expect(page.getByRole('group', { name: 'Option 5', exact: true })).toBeHidden();
  await expect(textOf(4)).toBeFocused();

  const kind = page.getByLabel('Kind of question');
  for (const name of questionKindSchema.options) {
    await kind.selectOption(name);
    await expect(page.getByRole('textbox', { name: 'Explanation', exact: true }).last()).toBeVisible();
    await expectAccessible(page);
  }
});

test('words that are selected become a gap, and its answer', async ({ at, openAs }) => {
  const page = await openAs(await addPerson(at, { role: 'tutor' }));
  await page.goto('/questions/new');
  await page.getByLabel('Kind of question').selectOption('gap-fill');
  const stem = page.getByRole('textbox', { name: 'Question', exact: true });
  await stem.fill('Paris is in France.');
  await stem.press('Control+Home');
  for (const _ of 'Paris') await stem.press('Shift+ArrowRight');
  await page.getByRole('button', { name: 'Gap to type words' }).click();

  await expect(stem).toHaveValue(/^\[\[\w+\]\] is in France\.$/);
  const gap = page.getByRole('group', { name: 'Gap 1', exact: true });
  await expect(gap.getByRole('group', { name: 'Answer 1' }).getByLabel('Text')).toHaveValue('Paris');
});

/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function answerTo({ questions }: KindsQuiz, { question }: PaperQuestion, which: 'right' | 'wrong') {
  const authored = questions.find((each) => each.question.kind === question.kind);
  if (!authored) throw new Error(`The quiz holds no ${question.kind}.`);
  return authored[which];
}

/** What a screen reader is told: names, roles and states of what there is to answer with. */
async function expectRead(page: Page, { question }: PaperQuestion): Promise<void> {
  const main = page.getByRole('main');
  switch (question.kind) {
    case 'single-choice':
      await expect(
        main.getByRole('img', { name: "A browser's address bar with a closed lock" }),
      ).toBeVisible();
      await expect(main.getByRole('group', { name: 'Choose one answer.' }).getByRole('radio')).toHaveCount(3);
      return;
    case 'multi-select':
      await expect(main.getByLabel('The first ten numbers, read aloud')).toBeVisible();
      await expect(
        main.getByRole('group', { name: 'Choose all that apply.' }).getByRole('checkbox'),
      ).toHaveCount(4);
      return;
    case 'true-false':
      await expect(main.locator('math')).toHaveCount(2);
      await expect(main.getByRole('radio', { name: 'True' })).toBeVisible();
      return;
    case 'numeric':
      await expect(main.getByRole('textbox', { name: 'Your answer' })).toHaveAccessibleDescription(
        /with its unit/,
      );
      return;
    case 'short-answer':
      await expect(main.getByRole('textbox', { name: 'Your answer' })).toBeVisible();
      return;
    case 'matching':
      await expect(main.getByRole('combobox', { name: 'France' })).toBeVisible();
      return;
    case 'ordering':
      await expect(
        main.getByRole('button', { name: /^Move (Mercury|Venus|Earth|Mars) item 2 of 4$/ }),
      ).toBeVisible();
      await expect(main.getByRole('button', { name: /^Move up/ })).toHaveCount(4);
      return;
    case 'gap-fill':
      await expect(main.getByRole('paragraph').first()).toMatchAriaSnapshot(`
        - paragraph:
          - text: Water boils at
          - textbox "Gap 1 of 3"
          - text: °C, freezes at 0 °C, and is written
          - strong:
            - textbox "Gap 2 of 3"
          - text: . It is a
          - combobox "Gap 3 of 3"
          - text: at 20 °C.
      `);
      return;
    case 'estimation':
      await expect(main.getByRole('slider', { name: 'Your estimate' })).toHaveAttribute(
        'aria-valuetext',
        'Not set yet',
      );
      return;
    case 'essay':
      await expect(main.getByRole('textbox', { name: 'Your answer' })).toHaveAccessibleDescription(
        /Between 5 and 60 words/,
      );
      return;
  }
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const wide = page.viewportSize()?.width ?? 0;
  const scrolled = await page.locator('body').evaluate((body) => body.scrollWidth);
  expect(scrolled, 'nothing is wider than the page').toBeLessThanOrEqual(wide);
}
