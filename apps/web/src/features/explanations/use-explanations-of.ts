import type { ExplanationKind, ExplanationState, TakenHint } from '@debrief/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../trpc.ts';

/** What was explained in an attempt before; nothing until it is known. */
export function useExplanationsOf(attemptId: string) {
  const { data } = useQuery(useTRPC().explanations.ofAttempt.queryOptions({ attemptId }));
  return {
    find: (questionVersionId: string, kind: ExplanationKind): ExplanationState | undefined =>
      data?.explanations.find((each) => each.questionVersionId === questionVersionId && each.kind === kind),
    findHint: (questionVersionId: string): TakenHint | undefined =>
      data?.hints.find((each) => each.questionVersionId === questionVersionId),
  };
}
