import type { Essay, MarkEssayResult } from '@debrief/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTRPC } from '../../trpc.ts';
import { useNextEssay } from './use-essays.ts';

interface SaveMark {
  essay: Essay;
  quiz: string | undefined;
  onSaved: (result: MarkEssayResult) => void;
}

/** Saves a mark and goes on to the essay that has waited longest, or back to the list when none waits. */
export function useSaveMark({ essay, quiz, onSaved }: SaveMark) {
  const { attemptId, questionVersionId } = essay;
  const trpc = useTRPC();
  const client = useQueryClient();
  const navigate = useNavigate();
  const next = useNextEssay({ attemptId, questionVersionId }, quiz);
  const skip = () =>
    next
      ? void navigate({ to: '/marking/$attemptId/$questionVersionId', params: next, search: { quiz } })
      : void navigate({ to: '/marking', search: { quiz } });
  const { mutate, isPending, error } = useMutation(
    trpc.quizzes.marking.mark.mutationOptions({
      onSuccess: (result) => {
        void client.invalidateQueries({ queryKey: trpc.quizzes.marking.pathKey() });
        onSaved(result);
        skip();
      },
    }),
  );
  const save = (given: Pick<Parameters<typeof mutate>[0], 'mark' | 'comment'>) =>
    mutate({ attemptId, questionVersionId, ...given });
  return { save, isPending, error, hasNext: next !== undefined, skip };
}
