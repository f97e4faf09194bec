import { randomUUID } from 'node:crypto';
import type { DebriefClient } from '@debrief/client';
import { addPerson, type Installation } from '@debrief/testing';
import {
  answerAll,
  answersFor,
  attemptIdOf,
  clientOf,
  expect,
  questionHeading,
  submit,
  test,
} from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';

const phone = { width: 390, height: 844 };

test('a tutor publishes a timed exam with sections, and a student takes it on a phone, most of it without a network', async ({
  page,
  context,
  at,
  api,
  openAs,
}) => {
  const tutor = await openAs(await addPerson(at, { role: 'tutor', name: 'Marta Lindqvist' }));
  const title = `Mock exam ${randomUUID().slice(0, 8)}`;
  await tutor.goto('/quizzes');
  await tutor.getByRole('link', { name: 'Make a quiz' }).click();
  await tutor.getByRole('button', { name: 'Publish' }).click();
  await expect(tutor.getByText('A quiz needs a title.')).toBeVisible();
  await tutor.getByLabel('Title', { exact: true }).fill(title);
  await tutor.getByLabel('Time limit in minutes').fill('30');
  await tutor.getByLabel('Attempts allowed').fill('2');
  await tutor.getByLabel('Pass mark').fill('60');
  await tutor.getByRole('button', { name: 'Add a section' }).click();

  const first = section(tutor, 1);
  await first.getByLabel('Title of the section').fill('Drawn for each');
  await first.getByLabel('Weight').fill('60');
  await first.getByRole('button', { name: 'Draw at random' }).click();
  await first.getByLabel('How many').fill('3');
  const second = section(tutor, 2);
  await second.getByLabel('Title of the section').fill('The same for all');
  await second.getByRole('button', { name: 'Pick questions' }).click();
  const picker = tutor.getByRole('dialog', { name: 'Pick questions' });
  for (const index of [0, 1]) await picker.getByRole('checkbox').nth(index).check();
  await picker.getByRole('button', { name: 'Add 2 questions' }).click();
  await expect(tutor.getByRole('complementary', { name: 'A paper' })).toContainText('5 questions');

  await tutor.getByRole('button', { name: 'Publish' }).click();
  await expect(tutor.getByText('Either every section has a weight, or none has.')).toBeVisible();
  await second.getByLabel('Weight').fill('40');
  await tutor.getByRole('button', { name: 'Publish' }).click();
  await expect(tutor.getByText('Published: students can take it.')).toBeVisible();

  await page.setViewportSize(phone);
  await page.goto('/quizzes');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('list', { name: 'Sections' })).toContainText('60% of the score');
  await expect(page.getByRole('main')).toContainText('30 minutes');
  await expect(page.getByRole('main')).toContainText('2 left of 2');
  await page.getByText('Exam', { exact: true }).click();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(questionHeading(page, 1)).toBeVisible();
  const attempt = await api.api.quizzes.getAttempt.query({ attemptId: attemptIdOf(page) });
  await context.setOffline(true);
  await answerAll(page, attempt, await answersFor(at, attempt, { wrong: [5] }));
  await expect(page.getByRole('status').getByText('5 answers kept on this device')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await submit(page);

  const sections = page.getByRole('region', { name: 'By section' });
  await expect(sections).toContainText('Drawn for each');
  await expect(sections).toContainText('60% of the score');
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('80');
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('Above the pass mark (60%)');
});

test('attempts are counted and cooled down, and the start page says when the next one may begin', async ({
  page,
  at,
  api,
}) => {
  const settings = {
    modes: ['exam' as const],
    attemptsAllowed: 2,
    coolDownMs: 3_600_000,
    grading: 'mean' as const,
  };
  const quizId = await publish(await aTutor(at), settings);
  const { id: attemptId } = await api.api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
  await api.api.quizzes.submitAttempt.mutate({ attemptId });

  await page.goto(`/quizzes/${quizId}`);
  await expect(page.getByText('There is a pause between two attempts.')).toContainText('You can start from');
  await expect(page.getByRole('main')).toContainText('1 left of 2');
  await expect(page.getByRole('main')).toContainText(
    '0% so far, of 1 attempt. The mean of all attempts counts.',
  );
  await expect(page.getByRole('button', { name: 'Start the exam' })).toBeHidden();

  await at.database.db
    .updateTable('attempt')
    .set({ submitted_at: new Date(Date.now() - 7_200_000) })
    .where('id', '=', attemptId)
    .execute();
  await page.reload();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await page.getByRole('button', { name: 'All questions' }).or(questionHeading(page, 1)).first().waitFor();
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attemptIdOf(page) });
  await page.goto(`/quizzes/${quizId}`);
  await expect(page.getByText('You have used all your attempts.')).toBeVisible();
});

test('a hint in study mode shows at its cost and comes off the points', async ({ page, at, api }) => {
  const tutor = await aTutor(at);
  const quizId = await publish(tutor, {}, await aQuestionWithHint(at));
  const attempt = await api.api.quizzes.startAttempt.mutate({ quizId, mode: 'study' });
  await page.goto(`/attempts/${attempt.id}`);
  await expect(questionHeading(page, 1)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('It rhymes with fire');

  await page.getByRole('button', { name: /^Hint 1 of 1, costs 25%/ }).click();
  await expect(page.getByRole('main')).toContainText('It rhymes with fire');
  await page.getByLabel('Your answer').fill('wire');
  await page.getByRole('button', { name: 'Check' }).click();

  await expect(page.getByRole('region', { name: 'How it went' })).toContainText('0.75 of 1 point');
  await page.reload();
  await expect(page.getByRole('main')).toContainText('It rhymes with fire');
});

test('a tutor gives a student extra time; the start page and the clock know it', async ({
  page,
  at,
  api,
  student,
  openAs,
}) => {
  const teacher = await addPerson(at, { role: 'tutor', name: 'Marta Lindqvist' });
  const client = clientOf(at, teacher);
  const group = await client.api.accounts.createGroup.mutate({ name: 'Evening class' });
  const { url } = await client.api.accounts.createInvitation.mutate({ kind: 'group', groupId: group.id });
  await api.api.accounts.acceptInvitation.mutate({ token: url.split('/').at(-1) ?? '' });
  const quizId = await publish(client, { timeLimitMs: 1_800_000 });

  const tutor = await openAs(teacher);
  await tutor.goto(`/groups/${group.id}`);
  await tutor.getByLabel(`Extra time of ${student.name}`).selectOption('+100%');
  await expect.poll(async () => (await api.api.quizzes.get.query({ quizId })).timeFactor).toBe(2);

  await page.goto(`/quizzes/${quizId}`);
  await expect(page.getByText('60 minutes, extended from 30')).toBeVisible();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(page.getByRole('timer')).toContainText(/^(1:00:00|59:\d\d)/);
});

test('who studies against the clock can pause it, and it goes on with what was left', async ({
  page,
  at,
  api,
}) => {
  const quizId = await publish(await aTutor(at), { timeLimitMs: 600_000, isStudyTimed: true });
  const attempt = await api.api.quizzes.startAttempt.mutate({ quizId, mode: 'study' });
  await page.goto(`/attempts/${attempt.id}`);
  await expect(questionHeading(page, 1)).toBeVisible();

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/the clock stands still with (10|9) min/);
  await page.getByRole('button', { name: 'Go on' }).click();

  await expect(questionHeading(page, 1)).toBeVisible();
  await expect(page.getByRole('timer')).toContainText(/^(10:00|9:\d\d)/);
});

test('what was missed is taken again, and counts for no grade', async ({ page, at, api }) => {
  const quizId = await publish(await aTutor(at), {});
  const attempt = await api.api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  await page.goto(`/attempts/${attempt.id}/review`);

  await page.getByRole('button', { name: 'Take the 3 you missed again' }).click();

  await expect(questionHeading(page, 1)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('of 3');
  const retake = await api.api.quizzes.getAttempt.query({ attemptId: attemptIdOf(page) });
  expect(retake.retakeOf).toBe(attempt.id);
});

function section(page: Page, number: number) {
  return page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: `Section ${number}`, exact: true }) });
}

async function aTutor(at: Installation): Promise<DebriefClient> {
  return clientOf(at, await addPerson(at, { role: 'tutor' }));
}

type Save = Parameters<DebriefClient['api']['quizzes']['save']['mutate']>[0];

/** A published quiz of three drawn questions, unless others are named; returns its id. */
async function publish(
  tutor: DebriefClient,
  settings: Save['settings'],
  of?: { subjectId: string; questionId: string },
): Promise<string> {
  const [subject] = await tutor.api.questionBank.listSubjects.query();
  const items: Save['sections'][number]['items'] = of
    ? [{ type: 'question', questionId: of.questionId }]
    : [{ type: 'draw', count: 3 }];
  const saved = await tutor.api.quizzes.save.mutate({
    subjectId: of?.subjectId ?? subject?.id ?? '',
    title: `Quiz ${randomUUID().slice(0, 8)}`,
    settings,
    sections: [{ id: randomUUID(), items }],
  });
  if (saved.status !== 'saved') throw new Error(JSON.stringify(saved.problems));
  const { quizId, version } = saved;
  const published = await tutor.api.quizzes.publish.mutate({ quizId, baseVersion: version });
  if (published.status !== 'saved') throw new Error(JSON.stringify(published.problems));
  return quizId;
}

/** Written straight into the bank: making questions is another journey. */
async function aQuestionWithHint({ database: { db } }: Installation) {
  const topic = await db
    .selectFrom('topic')
    .select(['id', 'subject_id as subjectId'])
    .where('level', '=', 'concept')
    .executeTakeFirstOrThrow();
  const questionId = randomUUID();
  const body = {
    ...{ kind: 'short-answer', stem: 'What carries the current?', explanation: 'A wire.' },
    isCaseSensitive: false,
    answers: [{ text: 'wire', creditPercent: 100, explanation: '' }],
    hints: [{ text: 'It rhymes with fire.', costPercent: 25 }],
  };
  await db
    .insertInto('question')
    .values({ id: questionId, subject_id: topic.subjectId, topic_id: topic.id })
    .execute();
  await db
    .insertInto('question_version')
    .values({
      ...{ id: randomUUID(), question_id: questionId, version: 1, kind: 'short-answer' },
      ...{ body: JSON.stringify(body), content_hash: Buffer.from(questionId) },
    })
    .execute();
  return { subjectId: topic.subjectId, questionId };
}
