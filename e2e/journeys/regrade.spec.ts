import { addPerson } from '@debrief/testing';
import { clientOf, expect, test } from '@debrief/testing/playwright';
import { writeQuestion } from '../support/bank.ts';

test('a wrong key is corrected: everyone is regraded and told, and it can be taken back', async ({
  page,
  at,
  api,
  openAs,
}) => {
  const author = await addPerson(at, { role: 'tutor', name: 'Marta Lindqvist' });
  const teaching = clientOf(at, author);
  const { questionId, subjectId } = await writeQuestion(teaching, {
    stem: `Rails are made of iron (${crypto.randomUUID().slice(0, 6)}).`,
  });
  const { id: quizId } = await teaching.api.quizzes.createQuiz.mutate({
    ...{ title: `Rails ${crypto.randomUUID().slice(0, 6)}`, subjectId, questionIds: [questionId] },
  });
  const attempt = await api.api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
  await api.api.quizzes.saveAnswer.mutate({
    ...{ attemptId: attempt.id, questionVersionId: attempt.questions[0]?.questionVersionId ?? '' },
    ...{ response: { kind: 'true-false', value: false }, baseRevision: 0 },
    ...{ saveKey: crypto.randomUUID(), timeSpentMs: 20_000 },
  });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  const tutor = await openAs(author);

  await tutor.goto(`/questions/${questionId}`);
  await tutor.getByRole('link', { name: 'Correct and regrade' }).click();
  await expect(tutor.getByRole('heading', { level: 1, name: 'Correct and regrade' })).toBeVisible();
  await tutor.getByRole('radio', { name: 'False', exact: true }).check();
  await tutor.getByLabel('Why it was corrected').fill('Rails are made of steel.');
  await tutor.getByRole('button', { name: 'Preview' }).click();
  await expect(tutor.getByText('1 attempt gains, nobody loses.')).toBeVisible();
  await tutor.getByRole('button', { name: 'Regrade 1 attempt' }).click();
  await expect(tutor.getByText('1 attempt was regraded, one score changed.')).toBeVisible({
    timeout: 30_000,
  });

  await page.goto('/today');
  await page.getByRole('link', { name: /^(New)?The key of question 1 in Rails/ }).click();
  await expect(page).toHaveURL(/\/review/);
  await expect(page.getByText(/^The key was corrected on/)).toContainText('Rails are made of steel.');
  await page.getByText('How it was before').click();
  await expect(page.getByText('Wrong', { exact: true })).toBeVisible();
  await page.goto(`/attempts/${attempt.id}/debrief`);
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('1 of 1 right.');

  await tutor.getByRole('button', { name: 'Take it back' }).click();
  await expect(tutor.getByText('Taken back: every score is what it was.')).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('0 of 1 right.');
  await page.goto('/today');
  await expect(page.getByRole('link', { name: /The correction of question 1 in Rails/ })).toBeVisible();
});

test('a tutor reads the statistics of a quiz, has them computed, and takes them along', async ({
  at,
  api,
  openAs,
}) => {
  const author = await addPerson(at, { role: 'tutor', name: 'Marta Lindqvist' });
  const teaching = clientOf(at, author);
  const { questionId, subjectId } = await writeQuestion(teaching, { stem: 'Trams run on rails.' });
  const { id: quizId } = await teaching.api.quizzes.createQuiz.mutate({
    ...{ title: `Trams ${crypto.randomUUID().slice(0, 6)}`, subjectId, questionIds: [questionId] },
  });
  const attempt = await api.api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  const tutor = await openAs(author);

  await tutor.goto(`/quizzes/${quizId}`);
  await tutor.getByRole('link', { name: 'Statistics' }).click();
  await tutor.getByRole('button', { name: 'Compute again' }).click();

  await expect(tutor.getByRole('heading', { name: 'The quiz' })).toBeVisible({ timeout: 30_000 });
  await expect(tutor.getByRole('heading', { name: 'The questions' })).toBeVisible();
  await expect(tutor.getByText('One answer so far: too few to say anything.')).toBeVisible();
  const download = tutor.waitForEvent('download');
  await tutor.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Trams-.*-statistics-first\.csv$/);
});
