import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTRPC, useTRPCClient } from '../../../trpc.ts';
import { scoreCardKey } from '../player/submit/use-submit.ts';
import { handIn } from './hand-in.ts';
import { useDeviceChanged } from './use-device-attempts.ts';

/** Hands one attempt in and lets every page know; null while the server cannot be reached. */
export function useHandIn() {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const changed = useDeviceChanged();
  return useCallback(
    async (attemptId: string) => {
      try {
        const scoreCard = await handIn(client, attemptId);
        if (!scoreCard) return null;
        queryClient.setQueryData(scoreCardKey(attemptId), scoreCard);
        queryClient.removeQueries({ queryKey: trpc.quizzes.getAttempt.queryKey({ attemptId }) });
        void queryClient.invalidateQueries({ queryKey: trpc.quizzes.pathKey() });
        return scoreCard;
      } finally {
        await changed();
      }
    },
    [client, trpc, queryClient, changed],
  );
}
