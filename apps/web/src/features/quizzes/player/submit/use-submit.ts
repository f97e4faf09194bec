import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTRPC } from '../../../../trpc.ts';
import type { AnswerKeeper } from '../answers/answer-keeper.ts';
import { useAttemptDoor } from '../door/attempt-door.tsx';

/** Answers first, then the end; the score card of the answer is there before the debrief opens. */
export function useSubmit(attemptId: string, keeper: AnswerKeeper) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const door = useAttemptDoor(attemptId);
  const submission = useMutation({
    mutationFn: door.submit,
    onSuccess: async (scoreCard) => {
      // Kept on this device: its page says so and what comes next.
      if (!scoreCard) return;
      queryClient.setQueryData(scoreCardKey(attemptId), scoreCard);
      void queryClient.invalidateQueries({ queryKey: trpc.quizzes.pathKey(), refetchType: 'none' });
      await navigate({ to: '/attempts/$attemptId/debrief', params: { attemptId }, replace: true });
    },
  });
  const [state, setState] = useState<'idle' | 'saving' | 'blocked'>('idle');
  const send = () => submission.mutate();
  const submit = async () => {
    setState('saving');
    await keeper.flush();
    const isBlocked = keeper.snapshot().unsavedCount > 0;
    setState(isBlocked ? 'blocked' : 'idle');
    if (!isBlocked) send();
  };
  return {
    submit: () => void submit(),
    submitWithoutUnsaved: send,
    isPending: state === 'saving' || submission.isPending,
    /** Something could not be saved: only the person may decide to leave it out. */
    isBlocked: state === 'blocked',
    error: submission.error,
  };
}

export function scoreCardKey(attemptId: string) {
  return ['score-card', attemptId] as const;
}
