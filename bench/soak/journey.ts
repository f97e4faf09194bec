import { randomUUID } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { createDebriefClient, type DebriefClient } from '@debrief/client';
import type { QuestionResponse } from '@debrief/contracts';
import type { Notebook } from './notebook.ts';
import { someResponse } from './some-response.ts';

export interface Student {
  email: string;
  password: string;
}

export interface Surroundings {
  url: string;
  notebook: Notebook;
  /** No new journey begins after this time of `performance.now()`. */
  endsAt: number;
  /** Between two steps, from a third of it to five thirds. */
  thinkMs: number;
  /** Mean number of answers before submitting. */
  questions: number;
}

/** An address may sign in sixty people at once and then one a second: most journeys begin where the last one ended. */
const journeysPerSignIn = 4;

/** The whole of it over and over: sign in, take a quiz, follow its debrief to the end, look, practise, plan. */
export async function live(student: Student, around: Surroundings): Promise<void> {
  let client = createDebriefClient({ url: around.url });
  for (let turn = 0; performance.now() < around.endsAt; turn++) {
    if (turn % journeysPerSignIn === 0) {
      client = createDebriefClient({ url: around.url });
      await around.notebook.time('sign in', () => client.session.signIn(student));
      await think(around);
    }
    await journey(client, around).catch(() => {
      // The step has noted it; the student begins anew.
    });
    await think(around);
  }
}

async function journey({ api, partialInsights }: DebriefClient, around: Surroundings): Promise<void> {
  const { notebook } = around;
  const { quizzes } = await notebook.time('list quizzes', () => api.quizzes.list.query());
  const quiz = quizzes[Math.floor(Math.random() * quizzes.length)];
  if (!quiz) throw new Error('There is no quiz.');
  await think(around);
  const attempt = await notebook.time('start', () =>
    api.quizzes.startAttempt.mutate({ quizId: quiz.id, mode: 'exam' }),
  );
  for (const { question, questionVersionId } of attempt.questions.slice(0, around.questions)) {
    await think(around);
    const saveKey = randomUUID();
    const answer = { attemptId: attempt.id, questionVersionId, saveKey, baseRevision: 0, timeSpentMs: 4_000 };
    const response: QuestionResponse | null = someResponse(question);
    const saved = await notebook.time('answer', () => api.quizzes.saveAnswer.mutate({ ...answer, response }));
    if (saved.status === 'saved') notebook.saved.add(saveKey);
  }
  await think(around);
  await notebook.time('submit', () => api.quizzes.submitAttempt.mutate({ attemptId: attempt.id }));
  notebook.submitted.add(attempt.id);
  await notebook.time('debrief, to its end', async () => {
    for await (const update of partialInsights(attempt.id)) if (update.status === 'ready') return;
    throw new Error('The debrief did not end ready.');
  });
  await think(around);
  await notebook.time('dashboard', () => api.dashboard.get.query());
  await think(around);
  await practise(api, around);
  await notebook.time('plan', () => api.studyPlan.get.query());
}

async function practise(api: DebriefClient['api'], around: Surroundings): Promise<void> {
  const { notebook } = around;
  const { items } = await notebook.time('practice queue', () => api.practice.queue.query());
  for (const { cardId, questionVersionId, reviewCount, question } of items.slice(0, 2)) {
    await think(around);
    const reviewId = randomUUID();
    const answer = { cardId, reviewId, questionVersionId, reviewCount, timeSpentMs: 3_000 };
    await notebook.time('practise', () =>
      api.practice.answer.mutate({ ...answer, response: someResponse(question) }),
    );
    notebook.reviewed.add(reviewId);
  }
}

const think = ({ thinkMs }: Surroundings) => rest(thinkMs * (1 / 3 + (Math.random() * 4) / 3));
