import type { AttemptView } from '@debrief/contracts';
import { expect, type Page } from '@playwright/test';
import { answer } from './answer.ts';
import { isPhone } from './navigate.ts';
import type { Answers } from './scenes.ts';

/** The heading of the player says where the student is: "Question 3 of 10". */
export function questionHeading(page: Page, number: number) {
  return page.getByRole('heading', { level: 1, name: new RegExp(`^Question ${number} of `) });
}

/** Answers every question of a fresh attempt in exam mode, one after the other, and stays on the last one. */
export async function answerAll(page: Page, attempt: AttemptView, answers: Answers): Promise<void> {
  for (const question of attempt.questions) {
    await expect(questionHeading(page, question.number)).toBeVisible();
    await answer(page, question.question, answers.to(question));
    if (question.number < attempt.questions.length)
      await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
}

/** From the last question: the dialog, then the submission. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your debrief' })).toBeVisible();
}

/** "5 of 10 answered" stands beside the question, or on phones behind the button that shows all questions. */
export async function expectAnswered(page: Page, count: string): Promise<void> {
  if (!isPhone(page)) return await expect(page.getByText(`${count} answered`)).toBeVisible();
  await page.getByRole('button', { name: 'All questions' }).click();
  const sheet = page.getByRole('dialog', { name: 'All questions' });
  await expect(sheet.getByText(`${count} answered`)).toBeVisible();
  await sheet.getByRole('button', { name: 'Close' }).click();
}

/** The attempt whose page is open. */
export function attemptIdOf(page: Page): string {
  const id = /\/attempts\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (!id) throw new Error(`No attempt is open at ${page.url()}.`);
  return id;
}
