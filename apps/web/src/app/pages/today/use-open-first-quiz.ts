import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTRPC } from '../../../trpc.ts';
import { chooseFirstQuiz } from './choose-next-thing.ts';

/** Leads to the quiz that makes the best beginning, or to the list when there is none. */
export function useOpenFirstQuiz() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const list = useTRPC().quizzes.list.queryOptions();
  return async (subjectId?: string) => {
    const quizzes = await client.ensureQueryData(list).catch(() => []);
    const quiz = chooseFirstQuiz(quizzes, subjectId);
    if (quiz) await navigate({ to: '/quizzes/$quizId', params: { quizId: quiz.id } });
    else await navigate({ to: '/quizzes' });
  };
}
