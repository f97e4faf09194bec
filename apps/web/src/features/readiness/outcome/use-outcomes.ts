import type { ExamOutcome, RecordOutcomeInput } from '@debrief/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';

export function useOutcomes() {
  return useQuery(useTRPC().readiness.outcomes.queryOptions());
}

/** What is told changes what is asked, and what is counted. */
export function useRecordOutcome() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return useMutation(
    trpc.readiness.recordOutcome.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.readiness.pathKey() }),
    }),
  );
}

export function useWithdrawOutcome() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return useMutation(
    trpc.readiness.withdrawOutcome.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.readiness.pathKey() }),
    }),
  );
}

/** What was told, to be told again with a change. */
export function asTold({ examId, takenOn, hasPassed, ...outcome }: ExamOutcome): RecordOutcomeInput {
  const { consentsToStatistics, consentsToComparison } = outcome;
  return { examId, takenOn, hasPassed, consentsToStatistics, consentsToComparison };
}
