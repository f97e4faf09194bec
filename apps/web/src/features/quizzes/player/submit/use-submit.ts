import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { tabId } from '../../../../app/tab-id.ts';
import { useTRPC } from '../../../../trpc.ts';
import type { AnswerKeeper } from '../answers/answer-keeper.ts';

/** Answers first, then the end; the score card of the answer is there before the debrief opens. */
export function useSubmit(attemptId: string, keeper: AnswerKeeper) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const submission = useMutation(
    trpc.quizzes.submitAttempt.mutationOptions({
      onSuccess: async ({ scoreCard }) => {
        queryClient.setQueryData(scoreCardKey(attemptId), scoreCard);
        void queryClient.invalidateQueries({ queryKey: trpc.quizzes.pathKey(), refetchType: 'none' });
        await navigate({ to: '/attempts/$attemptId/debrief', params: { attemptId }, replace: true });
      },
    }),
  );
  const submit = async () => {
    await keeper.flush();
    submission.mutate({ attemptId, tabId });
  };
  return { submit: () => void submit(), isPending: submission.isPending, error: submission.error };
}

export function scoreCardKey(attemptId: string) {
  return ['score-card', attemptId] as const;
}
