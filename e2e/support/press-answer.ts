import type { PublicQuestion, QuestionResponse } from '@debrief/contracts';
import { expect, type Page } from '@playwright/test';

type Shown<K extends PublicQuestion['kind']> = Extract<PublicQuestion, { kind: K }>;
type Given<K extends QuestionResponse['kind']> = Extract<QuestionResponse, { kind: K }>;

/** Answers the question on screen by keyboard alone and goes on to the next one. */
export async function pressAnswer(
  page: Page,
  question: PublicQuestion,
  response: QuestionResponse,
): Promise<void> {
  const keys = page.keyboard;
  switch (response.kind) {
    case 'single-choice':
    case 'multi-select': {
      const ids = response.kind === 'single-choice' ? [response.optionId] : response.optionIds;
      const options = 'options' in question ? question.options : [];
      for (const id of ids) await keys.press(String(options.findIndex((each) => each.id === id) + 1));
      return await keys.press('Enter');
    }
    case 'true-false':
      await keys.press(response.value ? '1' : '2');
      return await keys.press('Enter');
    case 'numeric':
    case 'short-answer':
      await keys.press('1');
      await keys.type(response.text);
      return await keys.press('Enter');
    case 'matching':
      return await pressPairs(page, question as Shown<'matching'>, response);
    case 'ordering':
      return await pressOrder(page, question as Shown<'ordering'>, response);
    case 'gap-fill':
      return await pressGaps(page, question as Shown<'gap-fill'>, response);
    case 'estimation':
      return await pressEstimate(page, question as Shown<'estimation'>, response);
    case 'essay':
      await keys.press('1');
      await keys.type(response.text);
      return await keys.press('Control+Enter');
  }
}

async function pressPairs(
  page: Page,
  { prompts, choices }: Shown<'matching'>,
  { pairs }: Given<'matching'>,
): Promise<void> {
  await page.keyboard.press('1');
  for (const { id } of prompts) {
    await pressDown(page, choices.findIndex((choice) => choice.id === pairs[id]) + 1);
    await page.keyboard.press('Enter');
  }
}

/** The number goes to an item, Alt and the arrows move it; the focus goes along, and the new place is said. */
async function pressOrder(
  page: Page,
  { items }: Shown<'ordering'>,
  { itemIds }: Given<'ordering'>,
): Promise<void> {
  const order = items.map(({ id }) => id);
  const status = page.getByRole('main').getByRole('status').filter({ hasText: 'item' });
  for (const [goal, id] of itemIds.entries()) {
    const from = order.indexOf(id);
    await page.keyboard.press(String(from + 1));
    for (let place = from; place > goal; place -= 1) {
      await page.keyboard.press('Alt+ArrowUp');
      await expect(status).toContainText(`now item ${place} of ${items.length}`);
    }
    order.splice(goal, 0, ...order.splice(from, 1));
    const text = items.find((item) => item.id === id)?.text;
    await expect(
      page.getByRole('button', { name: `Move ${text} item ${goal + 1}`, exact: false }),
    ).toBeFocused();
  }
  await page.keyboard.press('ArrowRight');
}

async function pressGaps(
  page: Page,
  { gaps }: Shown<'gap-fill'>,
  response: Given<'gap-fill'>,
): Promise<void> {
  await page.keyboard.press('1');
  for (const gap of gaps) {
    const value = response.gaps[gap.id] ?? '';
    if (gap.type === 'select') await pressDown(page, gap.choices.findIndex(({ id }) => id === value) + 1);
    else await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
}

async function pressEstimate(
  page: Page,
  { min, max, step }: Shown<'estimation'>,
  { value }: Given<'estimation'>,
): Promise<void> {
  await page.keyboard.press('1');
  const middle = (Number(min) + Number(max)) / 2;
  for (let place = middle; place < Number(value); place += Number(step))
    await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('slider')).toHaveValue(value);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'As a number' })).toHaveValue(value);
  await page.keyboard.press('Enter');
}

async function pressDown(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await page.keyboard.press('ArrowDown');
}
