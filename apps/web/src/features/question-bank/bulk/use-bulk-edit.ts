import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../trpc.ts';

export type BulkOutcome =
  | { type: 'changed'; count: number; isDeletion: boolean; undoId: string }
  | { type: 'undone' };

/** Changes many at once, and takes that back; the outcome stands until it is closed or the next one comes. */
export function useBulkEdit(onDone: () => void) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: trpc.questionBank.pathKey() });
  const edit = useMutation(
    trpc.questionBank.bulkEdit.mutationOptions({
      onSuccess: ({ changedCount, undoId }, { change }) => {
        undo.reset();
        setOutcome({ type: 'changed', count: changedCount, isDeletion: change.type === 'delete', undoId });
        onDone();
        return refresh();
      },
    }),
  );
  const undo = useMutation(
    trpc.questionBank.undoBulkEdit.mutationOptions({
      onSuccess: () => {
        setOutcome({ type: 'undone' });
        return refresh();
      },
    }),
  );
  return { edit, undo, outcome, closeOutcome: () => setOutcome(null) };
}

export type BulkEditModel = ReturnType<typeof useBulkEdit>;
