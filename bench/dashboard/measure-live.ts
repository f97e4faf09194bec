import { createDebriefClient } from '@debrief/client';
import { addPerson } from '@debrief/testing';
import { figuresOf } from '../bank/figures.ts';
import type { DashboardStage } from './stage.ts';

const submissions = 30;

/** An idle installation: from pressing submit to the event after which the open page shows the new attempt. */
export async function measureLive({ at, quizzes }: DashboardStage): Promise<object[]> {
  const person = await addPerson(at);
  const { api } = createDebriefClient({ url: at.url, token: person.token });
  const took: number[] = [];
  for (let count = 1; count <= submissions; count++) {
    const quiz = quizzes[count % quizzes.length];
    if (!quiz) throw new Error('There are no quizzes.');
    const { id: attemptId } = await api.quizzes.startAttempt.mutate({ quizId: quiz.quizId, mode: 'exam' });
    const shown = Promise.withResolvers<number>();
    const opened = Promise.withResolvers<void>();
    const subscription = api.events.watch.subscribe(
      { topics: ['dashboard'] },
      {
        onStarted: () => opened.resolve(),
        onData: async () => {
          const { status, body } = await api.dashboard.get.query();
          if (status === 'ready' && body?.attemptCount === count) shown.resolve(performance.now());
        },
        onError: shown.reject,
      },
    );
    await opened.promise;
    const before = performance.now();
    await api.quizzes.submitAttempt.mutate({ attemptId });
    took.push((await shown.promise) - before);
    subscription.unsubscribe();
  }
  const { p50Ms, p95Ms } = figuresOf(took, 1);
  return [
    { what: 'submit to the changed page', submissions, p50Ms, p95Ms, worstMs: Math.round(Math.max(...took)) },
  ];
}
