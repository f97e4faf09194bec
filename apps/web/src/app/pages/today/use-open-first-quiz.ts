import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTRPC, useTRPCClient } from '../../../trpc.ts';
import { allQuizzesOptions } from '../../../whole-lists.ts';
import { chooseFirstQuiz } from './choose-next-thing.ts';

/** Leads to the quiz that makes the best beginning, or to the list when there is none. */
export function useOpenFirstQuiz() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const list = allQuizzesOptions(useTRPC(), useTRPCClient());
  return async (subjectId?: string) => {
    const quizzes = await client.ensureQueryData(list).catch(() => []);
    const quiz = chooseFirstQuiz(quizzes, subjectId);
    if (quiz) await navigate({ to: '/quizzes/$quizId', params: { quizId: quiz.id } });
    else await navigate({ to: '/quizzes' });
  };
}
