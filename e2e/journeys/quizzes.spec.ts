import type { PaperQuestion, QuestionResponse } from '@debrief/contracts';
import {
  answer,
  answersFor,
  attemptAtQuestionFive,
  expect,
  expectAnswered,
  questionHeading,
  shortQuiz,
  startAttempt,
  test,
} from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';

test('answers given without the network stay on the device, also over closing the page, and are merged', async ({
  page,
  context,
  at,
  api,
}) => {
  const attempt = await attemptAtQuestionFive({ at, api });
  const answers = await answersFor(at, attempt);
  const [five, six] = attempt.questions.slice(4, 6);
  await page.goto(`/attempts/${attempt.id}`);
  await expect(questionHeading(page, 5)).toBeVisible();

  await context.setOffline(true);
  await give(page, five, answers.to);
  await expect(page.getByRole('status').getByText('1 answer kept on this device')).toBeVisible();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await give(page, six, answers.to);
  await expect(page.getByRole('status').getByText('2 answers kept on this device')).toBeVisible();
  for (const number of [7, 8, 9, 10]) {
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await expect(questionHeading(page, number)).toBeVisible();
  }

  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/attempts/${attempt.id}`);
  await expect(again.getByText(/^Saved/)).toBeVisible();
  await expectAnswered(again, '6 of 10');

  const saved = async () => {
    const { questions } = await api.api.quizzes.getAttempt.query({ attemptId: attempt.id });
    return questions.slice(4, 6).map((each) => each.answer.response);
  };
  await expect.poll(saved).toEqual([must(five), must(six)].map(answers.to));
});

test('an answer from one device shows on the other, at the same question', async ({
  page,
  at,
  api,
  student,
  openAs,
}) => {
  const attempt = await attemptAtQuestionFive({ at, api });
  const answers = await answersFor(at, attempt);
  const [five] = attempt.questions.slice(4);
  await page.goto(`/attempts/${attempt.id}`);
  await expect(questionHeading(page, 5)).toBeVisible();

  const phone = await openAs(student);
  await phone.goto('/quizzes');
  await phone.getByRole('link', { name: 'Resume' }).first().click();
  await expect(questionHeading(phone, 5)).toBeVisible();
  await give(phone, five, answers.to);
  await expect(phone.getByText(/^Saved/)).toBeVisible();

  await expectAnswered(page, '5 of 10');
});

test('two answers to one question: the student is told, chooses, and neither is lost', async ({
  page,
  at,
  api,
  student,
  openAs,
}) => {
  const attempt = await attemptAtQuestionFive({ at, api });
  const [five] = attempt.questions.slice(4);
  const right = (await answersFor(at, attempt)).to;
  const wrong = (await answersFor(at, attempt, { wrong: [5] })).to;
  const other = await openAs(student);
  for (const tab of [page, other]) {
    await tab.goto(`/attempts/${attempt.id}`);
    await expect(questionHeading(tab, 5)).toBeVisible();
  }

  await other.context().setOffline(true);
  await give(other, five, wrong);
  await expect(other.getByText('1 answer kept on this device')).toBeVisible();
  await give(page, five, right);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await other.context().setOffline(false);

  await expect(other.getByRole('alert')).toContainText('You answered this somewhere else too');
  await other.getByRole('button', { name: 'Keep the answer from here' }).click();
  await expect(other.getByRole('alert')).toBeHidden();
  await expect(other.getByText(/^Saved/)).toBeVisible();

  const saved = await api.api.quizzes.getAttempt.query({ attemptId: attempt.id });
  expect(saved.questions[4]?.answer.response).toEqual(wrong(must(five)));
  const log = at.database.db.selectFrom('answer_log').select('standing').where('attempt_id', '=', attempt.id);
  const rows = await log.where('question_version_id', '=', must(five).questionVersionId).execute();
  expect(rows.map(({ standing }) => standing).sort()).toEqual(['counted', 'counted', 'stale']);
});

test('when the time is up the quiz is submitted with everything that was answered', async ({
  page,
  at,
  api,
}) => {
  const attempt = await attemptAtQuestionFive({ at, api });
  const deadline = new Date(Date.now() + 8_000);
  await at.database.db
    .updateTable('attempt')
    .set({ deadline_at: deadline })
    .where('id', '=', attempt.id)
    .execute();

  await page.goto(`/attempts/${attempt.id}`);
  await expect(questionHeading(page, 5)).toBeVisible();

  await expect(page.getByRole('heading', { name: 'Your debrief' })).toBeVisible();
  await expect(page.getByText('The time was up, so this was submitted for you')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText(
    '4 of 10 right. 6 not answered.',
  );
});

test('study mode checks each answer and explains every option at once', { tag: '@phone' }, async ({
  page,
  at,
  api,
}) => {
  const attempt = await startAttempt(api, { mode: 'study' });
  const [first] = attempt.questions;
  const answers = await answersFor(at, attempt, { wrong: [1] });
  await page.goto(`/attempts/${attempt.id}`);

  await give(page, first, answers.to);
  await page.getByRole('button', { name: 'Check' }).click();

  const told = page.getByRole('region', { name: 'How it went' });
  await expect(told).toContainText('Wrong');
  await expect(told).toContainText('Why');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(questionHeading(page, 2)).toBeVisible();
});

test('flagged and unanswered questions are listed before submitting, each with a way back', {
  tag: '@phone',
}, async ({ page, at, api }) => {
  const attempt = await attemptAtQuestionFive({ at, api });
  await page.goto(`/attempts/${attempt.id}?q=2`);
  await page.getByRole('button', { name: 'Flag' }).click();
  await expect(page.getByRole('heading', { name: 'Question 2 of 10, flagged' })).toBeVisible();
  await page.keyboard.press('s');

  const dialog = page.getByRole('dialog', { name: 'Submit your answers?' });
  await expect(dialog).toContainText('6 questions are not answered');
  await expect(dialog).toContainText('1 question is flagged');
  await dialog.getByRole('button', { name: 'Go to question 7' }).click();

  await expect(dialog).toBeHidden();
  await expect(questionHeading(page, 7)).toBeVisible();
});

test('a quiz is left and found again under its name', { tag: '@phone' }, async ({ page, at, api }) => {
  await attemptAtQuestionFive({ at, api });
  await page.goto('/quizzes');

  await page.getByRole('link', { name: shortQuiz.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: shortQuiz.title })).toBeVisible();
  await expect(page.getByText('4 of 10 answered.')).toBeVisible();
  await page.getByRole('link', { name: 'Resume' }).click();
  await expect(questionHeading(page, 5)).toBeVisible();
  await page.getByRole('link', { name: 'Leave; everything is saved' }).click();

  await expect(page.getByText('4 of 10 answered.')).toBeVisible();
});

function must(question: PaperQuestion | undefined): PaperQuestion {
  if (!question) throw new Error('The paper is shorter than this journey needs.');
  return question;
}

async function give(
  page: Page,
  question: PaperQuestion | undefined,
  responseTo: (question: PaperQuestion) => QuestionResponse,
): Promise<void> {
  const there = must(question);
  await answer(page, there.question, responseTo(there));
}
