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
    default:
      return await page.getByRole('textbox', { name: 'Your answer' }).fill(response.text);
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
