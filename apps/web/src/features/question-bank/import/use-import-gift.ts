import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../../trpc.ts';

export interface GiftFile {
  subjectId: string;
  /** Empty: what has no category of its own goes to the subject. */
  topicId: string;
  /** Empty when the text was pasted. */
  fileName: string;
  text: string;
}

export const longestText = 5_000_000;

/** A dry run changes nothing and reports the same. */
export function useImportGift() {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, dryRun }: { file: GiftFile; dryRun: boolean }) =>
      api.questionBank.importGift.mutate({
        subjectId: file.subjectId,
        topicId: file.topicId || undefined,
        fileName: file.fileName || undefined,
        text: file.text,
        dryRun,
      }),
    onSuccess: (_report, { dryRun }) =>
      dryRun ? undefined : client.invalidateQueries({ queryKey: trpc.questionBank.pathKey() }),
  });
}
