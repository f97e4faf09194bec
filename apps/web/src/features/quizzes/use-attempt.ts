import type { AttemptView, PaperQuestion, Reveal } from '@debrief/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../trpc.ts';
import { loadAttempt } from './offline/load-attempt.ts';

/** From the server or from this device: asked for whether there is a network or not. */
export function useAttempt(attemptId: string) {
  const client = useTRPCClient();
  return useQuery({
    ...useTRPC().quizzes.getAttempt.queryOptions({ attemptId }),
    networkMode: 'always',
    queryFn: ({ signal }) =>
      loadAttempt(attemptId, () => client.quizzes.getAttempt.query({ attemptId }, { signal })),
  });
}

/** Changes to the loaded paper that come from answers to our own requests. */
export function useAttemptCache(attemptId: string) {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  return useMemo(() => {
    const { queryKey } = trpc.quizzes.getAttempt.queryOptions({ attemptId });
    const update = (change: (attempt: AttemptView) => AttemptView) =>
      queryClient.setQueryData(queryKey, (attempt) => attempt && change(attempt));
    return {
      update,
      refetch: () => void queryClient.invalidateQueries({ queryKey }),
      takeHints: (questionVersionId: string, takenHints: string[]) =>
        void update((attempt) =>
          withQuestion(attempt, questionVersionId, (each) => ({
            ...each,
            answer: { ...each.answer, takenHints },
          })),
        ),
      reveal: (questionVersionId: string, reveal: Reveal) =>
        void update((attempt) => withQuestion(attempt, questionVersionId, (each) => ({ ...each, reveal }))),
    };
  }, [queryClient, trpc, attemptId]);
}

function withQuestion(
  attempt: AttemptView,
  questionVersionId: string,
  change: (question: PaperQuestion) => PaperQuestion,
): AttemptView {
  const questions = attempt.questions.map((each) =>
    each.questionVersionId === questionVersionId ? change(each) : each,
  );
  return { ...attempt, questions };
}
