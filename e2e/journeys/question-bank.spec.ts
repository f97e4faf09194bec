import { addPerson } from '@debrief/testing';
import { goTo } from '../support/navigate.ts';
import { answerAll, attemptIdOf, submit } from '../support/player.ts';
import { answersFor } from '../support/scenes.ts';
import { expect, test } from '../support/test.ts';

const gift = `$CATEGORY: Trains

::Rails:: Which of these runs on rails? { =A train #It does. ~A boat #It floats. ~A plane #It flies. }

::Steel:: A train's wheels are made of steel. {T}

::Axles:: How many wheels are on two axles? {#4:0}

::Loads:: What does each carry? { =Freight train -> Goods =Sleeper -> People at night =Tram -> People in town }

::Essay:: Tell us what you think of trains. {}

::Nothing right:: Which of these is right? { ~This ~That }
`;

test('a tutor imports questions, two of them bad, makes a quiz of the others, and a student takes it', async ({
  page,
  at,
  api,
  openAs,
}) => {
  const title = `Trains ${crypto.randomUUID().slice(0, 6)}`;
  const tutor = await openAs(await addPerson(at, { role: 'tutor', name: 'Marta Lindqvist' }));
  await tutor.goto('/today');
  await goTo(tutor, 'Questions');
  await tutor.getByRole('link', { name: 'Import questions' }).click();
  await tutor.getByLabel('Questions in GIFT').fill(gift);
  await tutor.getByRole('button', { name: 'Preview' }).click();
  await expect(
    tutor.getByRole('heading', { name: '6 questions found: 4 can go in, 2 cannot' }),
  ).toBeFocused();
  await expect(tutor.getByRole('listitem').filter({ hasText: 'Line 11' })).toContainText('Essay');
  await expect(tutor.getByRole('listitem').filter({ hasText: 'Line 13' })).toContainText('Nothing right');

  await tutor.getByRole('button', { name: 'Take 4 questions' }).click();
  await expect(tutor.getByRole('heading', { name: '4 questions are in the bank' })).toBeFocused();
  await tutor.getByRole('link', { name: 'Make a quiz from these topics' }).click();
  await tutor.getByLabel('Title').fill(title);
  await expect(tutor.getByLabel('Number of questions')).toHaveValue('4');
  await tutor.getByRole('button', { name: 'Make the quiz' }).click();
  await expect(tutor.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await page.goto('/quizzes');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'Start the exam' }).click();
  await expect(page).toHaveURL(/\/attempts\//);
  const attempt = await api.api.quizzes.getAttempt.query({ attemptId: attemptIdOf(page) });
  await answerAll(page, attempt, await answersFor(at, attempt));
  await submit(page);
  await expect(page.getByRole('region', { name: 'Your score' })).toContainText('4 of 4 right.');
});
