import type { DebriefClient } from '../create-client.ts';

/** Takes the short quiz without an answer and submits it; its insight begins at once. */
export async function submitEmptyAttempt({ api }: DebriefClient): Promise<string> {
  const { quizzes } = await api.quizzes.list.query();
  const quizId = quizzes.find(({ slug }) => slug === 'networking-essentials')?.id ?? '';
  const { id } = await api.quizzes.startAttempt.mutate({ quizId, mode: 'exam' });
  await api.quizzes.submitAttempt.mutate({ attemptId: id });
  return id;
}
