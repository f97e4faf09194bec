import { createDebriefClient } from '@debrief/client';
import { addPerson, findDemoPerson, type Installation, type Person } from '@debrief/testing';
import type { Page } from '@playwright/test';

export interface WatchedPage {
  what: string;
  path: string;
  /** Null: nobody is signed in. */
  person: Person | null;
  /** A few things that people do there. */
  touch(page: Page): Promise<void>;
}

/** The pages that everybody sees first, each with what is done on it. */
export async function listPages(at: Installation): Promise<WatchedPage[]> {
  const student = await findDemoPerson(at, 'student');
  const newcomer = await addPerson(at);
  const [open, submitted] = await Promise.all([startQuiz(at, newcomer), submitQuiz(at, student)]);
  const tab = async (page: Page, times: number) => {
    for (let time = 0; time < times; time++) await page.keyboard.press('Tab');
  };
  return [
    { what: 'first page', path: '/', person: null, touch: (page) => tab(page, 4) },
    {
      what: 'sign in',
      path: '/sign-in',
      person: null,
      async touch(page) {
        await page.getByRole('textbox', { name: 'Email' }).pressSequentially('robin@example.test');
        await tab(page, 2);
      },
    },
    {
      what: 'today',
      path: '/today',
      person: student,
      async touch(page) {
        await tab(page, 4);
        await page.getByRole('link', { name: 'Quizzes' }).first().click();
      },
    },
    {
      what: 'quiz',
      path: `/attempts/${open}`,
      person: newcomer,
      async touch(page) {
        for (const key of ['1', '2', '1', 'ArrowRight', '1', 'ArrowRight', 'ArrowLeft'])
          await page.keyboard.press(key);
      },
    },
    {
      what: 'debrief',
      path: `/attempts/${submitted}/debrief`,
      person: student,
      async touch(page) {
        await tab(page, 4);
        await page
          .getByRole('button', { name: /^Open question/ })
          .first()
          .click();
        await page.keyboard.press('Escape');
      },
    },
  ];
}

async function startQuiz(at: Installation, person: Person): Promise<string> {
  const { api } = createDebriefClient({ url: at.url, token: person.token });
  const { quizzes } = await api.quizzes.list.query();
  const quiz = quizzes.find(({ slug }) => slug === 'cloud-foundations');
  if (!quiz) throw new Error('The demo content has no quiz "cloud-foundations".');
  return (await api.quizzes.startAttempt.mutate({ quizId: quiz.id, mode: 'exam' })).id;
}

async function submitQuiz(at: Installation, person: Person): Promise<string> {
  const attemptId = await startQuiz(at, person);
  const client = createDebriefClient({ url: at.url, token: person.token });
  await client.api.quizzes.submitAttempt.mutate({ attemptId });
  for await (const { status } of client.partialInsights(attemptId)) if (status === 'ready') break;
  return attemptId;
}
