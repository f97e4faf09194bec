import type { DebriefClient } from '@debrief/client';
import type { AttemptView, Question } from '@debrief/contracts';
import {
  aBank,
  addPerson,
  aQuiz,
  essay,
  type Installation,
  type Person,
  singleChoice,
} from '@debrief/testing';
import { clientOf, draftOf, expect, scriptInsight, test, waitForInsight } from '@debrief/testing/playwright';
import type { Page } from '@playwright/test';
import {
  attackInXml,
  attackOf,
  findHarmfulElements,
  shortAttackOf,
  type Watch,
  watchForHarm,
} from '../support/attacks.ts';

test.use({ writer: 'model' });
test.describe.configure({ timeout: 120_000 });

test('texts of learners, authors, files and models stay texts on every page that shows them', async ({
  page,
  at,
  api,
  student,
  model,
  openAs,
}) => {
  const tutor = await addPerson(at, { role: 'tutor' });
  const { groupId } = await teach(clientOf(at, tutor), api);
  const { quizId, questionId } = await makeQuiz(at, tutor);
  const attempt = await takeQuiz(api, quizId);
  scriptInsight(model, draftOf(attempt, attackOf('Marked-summary')));
  await api.api.quizzes.submitAttempt.mutate({ attemptId: attempt.id });
  const written = ofKind(attempt, 'essay').questionVersionId;
  const next = await api.api.quizzes.startAttempt.mutate({ quizId, mode: 'study' });

  const reader = { page, watch: await watchForHarm(page, at.url) };
  await look(reader, '/quizzes', ['Marked-title']);
  await look(reader, `/quizzes/${quizId}`, ['Marked-title']);
  await look(reader, `/attempts/${next.id}?q=${ofKind(next, 'single-choice').number}`, [
    'Marked-stem',
    'Marked-option',
  ]);
  await page.goto(`/attempts/${attempt.id}/debrief`);
  await waitForInsight(page);
  await look(reader, `/attempts/${attempt.id}/debrief`, ['Marked-title', 'Marked-summary']);
  await look(reader, `/attempts/${attempt.id}/review`, ['Marked-stem', 'Marked-said', 'Marked-essay']);
  await look(reader, '/groups', ['Marked-group']);
  await look(reader, `/groups/${groupId}`, ['Marked-group', 'Marked-tutor']);
  await look(reader, '/settings', ['Marked-group']);

  const desk = await openAs(tutor);
  const author = { page: desk, watch: await watchForHarm(desk, at.url) };
  await importFiles(author, at);
  await look(author, '/questions', ['Marked-moodle']);
  await look(author, `/questions/${questionId}`, ['Marked-stem', 'Marked-option']);
  await look(author, `/questions/${questionId}/edit`, ['Marked-stem']);
  await look(author, '/questions/reports', ['Marked-report']);
  await look(author, `/groups/${groupId}`, ['Marked-group', 'Marked-student']);
  await look(author, `/groups/${groupId}/students/${student.id}`, ['Marked-student']);
  await look(author, `/marking/${attempt.id}/${written}`, ['Marked-essay']);
  await look(author, `/quizzes/${quizId}/statistics`, ['Marked-title']);
});

type Reader = { page: Page; watch: Watch };

/** The words are there as words, and nothing else came of them. */
async function look({ page, watch }: Reader, path: string, words: readonly string[]): Promise<void> {
  await page.goto(path);
  for (const word of words) await expect(page.locator('body'), path).toContainText(word);
  await expectHarmless({ page, watch }, path);
}

async function expectHarmless({ page, watch }: Reader, path: string): Promise<void> {
  expect(await findHarmfulElements(page), path).toEqual([]);
  expect(watch.found, path).toEqual([]);
}

async function teach(tutor: DebriefClient, student: DebriefClient): Promise<{ groupId: string }> {
  await tutor.api.accounts.updateProfile.mutate({ name: shortAttackOf('Marked-tutor') });
  await student.api.accounts.updateProfile.mutate({ name: shortAttackOf('Marked-student') });
  const { id } = await tutor.api.accounts.createGroup.mutate({ name: shortAttackOf('Marked-group') });
  const { url } = await tutor.api.accounts.createInvitation.mutate({ kind: 'group', groupId: id });
  await student.api.accounts.acceptInvitation.mutate({ token: url.split('/').at(-1) ?? '' });
  return { groupId: id };
}

/** Written as by somebody who got past every form. */
async function makeQuiz({ database: { db } }: Installation, tutor: Person) {
  const choice = singleChoice();
  if (choice.question.kind !== 'single-choice') throw new Error('Not a choice.');
  const options = choice.question.options.map((option) => ({
    ...option,
    text: attackOf('Marked-option'),
    explanation: attackOf('Marked-said'),
  }));
  const question: Question = {
    ...choice.question,
    options,
    stem: attackOf('Marked-stem'),
    explanation: attackOf('Marked-said'),
  };
  const bank = await aBank(db, [{ ...choice, question }, essay('attack')]);
  const quizId = await aQuiz(db, bank);
  const title = shortAttackOf('Marked-title');
  await db.updateTable('quiz_version').set({ title }).where('quiz_id', '=', quizId).execute();
  const [first] = bank.questions;
  await db
    .updateTable('question')
    .set({ owner_id: tutor.id })
    .where('subject_id', '=', bank.subjectId)
    .execute();
  return { quizId, questionId: first?.questionId ?? '' };
}

async function takeQuiz({ api }: DebriefClient, quizId: string): Promise<AttemptView> {
  const attempt = await api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
  await api.quizzes.saveAnswer.mutate({
    ...{ attemptId: attempt.id, questionVersionId: ofKind(attempt, 'essay').questionVersionId },
    response: { kind: 'essay', text: attackOf('Marked-essay') },
    ...{ baseRevision: 0, saveKey: crypto.randomUUID(), timeSpentMs: 1_000 },
  });
  await api.quizzes.reportQuestion.mutate({
    ...{ attemptId: attempt.id, questionVersionId: ofKind(attempt, 'single-choice').questionVersionId },
    ...{ reason: 'other', text: attackOf('Marked-report').slice(0, 2_000) },
  });
  return attempt;
}

function ofKind({ questions }: AttemptView, kind: Question['kind']): AttemptView['questions'][number] {
  const found = questions.find(({ question }) => question.kind === kind);
  if (!found) throw new Error(`The paper has no ${kind}.`);
  return found;
}

const moodle = `<?xml version="1.0" encoding="UTF-8"?><quiz><question type="shortanswer">
<name><text>${attackInXml('Marked-name')}</text></name>
<questiontext format="html"><text>${attackInXml('Marked-moodle')}</text></questiontext>
<generalfeedback format="html"><text>${attackInXml('Marked-feedback')}</text></generalfeedback>
<answer fraction="100" format="plain_text"><text>yes</text><feedback format="html"><text>${attackInXml('Marked-hint')}</text></feedback></answer>
</question></quiz>`;
const gift = `Marked-gift <img src\\=x onerror\\="struck('gift')"><script>struck('gift')</script>{T}\n`;

/** What is about to be taken is shown as well. */
async function importFiles(author: Reader, at: Installation): Promise<void> {
  for (const [name, text, mark] of [
    ['moodle.xml', moodle, 'Marked-moodle'],
    [`<img src=x onerror=struck(2)>.gift`, gift, 'Marked-gift'],
  ] as const) {
    const { page } = author;
    await page.goto(`${at.url}/questions/import`);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('button', { name: /^Take / }).waitFor();
    await expect(page.getByRole('main')).toContainText(mark);
    await expectHarmless(author, name);
    await page.getByRole('button', { name: /^Take / }).click();
    await expect(page.getByRole('heading', { name: /in the bank$/ })).toBeFocused();
    await expectHarmless(author, name);
  }
}
