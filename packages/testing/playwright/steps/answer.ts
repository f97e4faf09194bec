import type { PublicQuestion, QuestionResponse } from '@debrief/contracts';
import { expect, type Page } from '@playwright/test';

/** Gives an answer to the question on screen, by pointing and typing. */
export async function answer(
  page: Page,
  question: PublicQuestion,
  response: QuestionResponse,
): Promise<void> {
  switch (response.kind) {
    case 'single-choice':
      return await optionAt(page, 'radio', indexOf(question, response.optionId)).check();
    case 'multi-select':
      for (const id of response.optionIds) await optionAt(page, 'checkbox', indexOf(question, id)).check();
      return;
    case 'true-false':
      return await optionAt(page, 'radio', response.value ? 0 : 1).check();
    case 'matching':
      return await match(page, question, response.pairs);
    case 'ordering':
      return await putInOrder(page, question, response.itemIds);
    case 'gap-fill':
      return await fillGaps(page, question, response.gaps);
    case 'estimation':
      return await page.getByRole('textbox', { name: 'As a number' }).fill(response.value);
    default:
      return await page.getByRole('textbox', { name: 'Your answer' }).fill(response.text);
  }
}

/** Each item is moved up to its place by its button. */
async function putInOrder(page: Page, question: PublicQuestion, itemIds: readonly string[]): Promise<void> {
  if (question.kind !== 'ordering') throw new Error('Only an ordering question has an order.');
  const order = question.items.map(({ id }) => id);
  for (const [goal, id] of itemIds.entries()) {
    const up = page.getByRole('main').getByRole('button', { name: /^Move up/ });
    const from = order.indexOf(id);
    for (let place = from; place > goal; place -= 1) await up.nth(place).click();
    order.splice(goal, 0, ...order.splice(from, 1));
  }
}

async function fillGaps(page: Page, question: PublicQuestion, gaps: Record<string, string>): Promise<void> {
  if (question.kind !== 'gap-fill') throw new Error('Only a gap-fill question has gaps.');
  const inText = question.gaps.toSorted(
    (a, b) => question.stem.indexOf(`[[${a.id}]]`) - question.stem.indexOf(`[[${b.id}]]`),
  );
  for (const [index, gap] of inText.entries()) {
    const field = page.getByLabel(`Gap ${index + 1} of ${inText.length}`);
    if (gap.type === 'select') await field.selectOption(gaps[gap.id] ?? '');
    else await field.fill(gaps[gap.id] ?? '');
  }
}

function optionAt(page: Page, role: 'radio' | 'checkbox', index: number) {
  return page.getByRole('main').getByRole(role).nth(index);
}

function indexOf(question: PublicQuestion, optionId: string): number {
  const index = 'options' in question ? question.options.findIndex(({ id }) => id === optionId) : -1;
  expect(index, `${optionId} is among the options on screen`).toBeGreaterThanOrEqual(0);
  return index;
}

async function match(page: Page, question: PublicQuestion, pairs: Record<string, string>): Promise<void> {
  if (question.kind !== 'matching') throw new Error('Only a matching question has pairs.');
  for (const [index, { id }] of question.prompts.entries())
    await page
      .getByRole('main')
      .getByRole('combobox')
      .nth(index)
      .selectOption(pairs[id] ?? '');
}
