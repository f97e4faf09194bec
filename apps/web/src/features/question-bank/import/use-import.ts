import type { BankImport } from '@debrief/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';
import { uploadFile } from './upload-file.ts';

const askEveryMs = 700;

export function isRunning({ step }: Pick<BankImport, 'step'>): boolean {
  return step === 'checking' || step === 'taking';
}

/** Asked again while something runs. */
export function useImport(importId: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.questionBank.getImport.queryOptions(
      { importId },
      { refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? askEveryMs : false) },
    ),
  );
}

export function useUpload(onUploaded: (importId: string) => void) {
  return useMutation({
    mutationFn: ({ file, name }: { file: Blob; name: string }) => uploadFile(file, name),
    onSuccess: onUploaded,
  });
}

/** What moves an import on; each answers where it stands then. */
export function useImportActions() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = (file: BankImport) => {
    client.setQueryData(trpc.questionBank.getImport.queryKey({ importId: file.importId }), file);
    if (file.step !== 'taken') return undefined;
    // Everything that shows questions; not the import itself, which was just told.
    return client.invalidateQueries({
      queryKey: trpc.questionBank.pathKey(),
      predicate: ({ queryKey }) => !JSON.stringify(queryKey[0]).includes('getImport'),
    });
  };
  return {
    check: useMutation(trpc.questionBank.checkImport.mutationOptions({ onSuccess })),
    take: useMutation(trpc.questionBank.takeImport.mutationOptions({ onSuccess })),
    cancel: useMutation(trpc.questionBank.cancelImport.mutationOptions({ onSuccess })),
  };
}
