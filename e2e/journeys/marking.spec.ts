import { AxeBuilder } from '@axe-core/playwright';
import type { QuestionResponse } from '@debrief/contracts';
import { aBank, addPerson, aQuiz, essay, type Person } from '@debrief/testing';
import { clientOf, expect, test } from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';

test.use({ reducedMotion: 'reduce' });
test.describe.configure({ timeout: 120_000 });

test('a tutor marks two essays by keyboard; the student reads mark and comment', async ({
  page,
  at,
  api,
  student,
  openAs,
}) => {
  const marta = await addPerson(at, { role: 'tutor', name: 'Marta Lindqvist' });
  await teach(marta);
  const attemptId = await handInTwoEssays();
  const tutor = await openAs(marta);

  await tutor.goto('/today');
  await expect(tutor.getByText('2 essays of your students wait for a mark.')).toBeVisible();
  await tutor.getByRole('link', { name: 'Mark them' }).click();
  await expectAccessible(tutor);
  const waiting = tutor.getByRole('listitem').filter({ hasText: 'Discuss. (first)' });
  await waiting.getByRole('link', { name: new RegExp(student.name) }).click();
  await expect(tutor.getByRole('radiogroup', { name: /^Thought/ })).toBeVisible();
  await expectAccessible(tutor);

  await tutor.keyboard.press('2');
  await tutor.keyboard.press('3');
  await expect(tutor.getByRole('radio', { name: /Level 50/ }).first()).toBeChecked();
  await expect(tutor.getByText('0.667 of 1 point')).toBeVisible();
  await tutor.keyboard.press('c');
  await expect(tutor.getByLabel('Comment')).toBeFocused();
  await tutor.keyboard.type('Say more of **why**.');
  await tutor.keyboard.press('Control+Enter');

  await expect(tutor.getByText('Saved: 0.667 of 1 point.')).toBeVisible();
  await tutor.getByLabel('Share of the points').focus();
  await tutor.keyboard.type('80');
  await expectAccessible(tutor);
  await tutor.keyboard.press('Control+Enter');
  await expect(tutor.getByRole('heading', { name: 'Everything is marked' })).toBeVisible();

  await page.goto('/today');
  await expect(page.getByText('A tutor has marked what you wrote in A quiz.').first()).toBeVisible();
  await page.goto(`/attempts/${attemptId}/review`);
  await expect(page.getByRole('main')).toContainText('Say more of why.');
  await expect(page.getByRole('main')).toContainText('0.667 of 1 point');
  await expectAccessible(page);

  async function teach(person: Person) {
    const { accounts } = clientOf(at, person).api;
    const group = await accounts.createGroup.mutate({ name: 'Evening class' });
    const { url } = await accounts.createInvitation.mutate({ kind: 'group', groupId: group.id });
    await api.api.accounts.acceptInvitation.mutate({ token: url.split('/').at(-1) ?? '' });
  }

  /** The first is marked by a rubric, the second without one. */
  async function handInTwoEssays(): Promise<string> {
    const [first, second] = [essay('first'), essay('second')];
    if (second.question.kind === 'essay') delete second.question.rubric;
    const { db } = at.database;
    const quizId = await aQuiz(db, await aBank(db, [first, second]));
    const { id, questions } = await api.api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
    for (const { questionVersionId } of questions) {
      const response: QuestionResponse = { kind: 'essay', text: 'What I think of it.\n\nAnd more.' };
      await api.api.quizzes.saveAnswer.mutate({
        ...{ attemptId: id, questionVersionId, response },
        ...{ baseRevision: 0, saveKey: crypto.randomUUID(), timeSpentMs: 1_000 },
      });
    }
    await api.api.quizzes.submitAttempt.mutate({ attemptId: id });
    return id;
  }
});

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
