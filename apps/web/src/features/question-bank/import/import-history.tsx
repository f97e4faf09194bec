import type { PastImport } from '@debrief/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { When } from '../../../ui/when.tsx';

/** The last imports; what one of them made can be taken back. */
export function ImportHistory() {
  const t = useTranslations('import.history');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.questionBank.listImports.queryOptions({ limit: 10 }));
  const client = useQueryClient();
  const undo = useMutation(
    trpc.questionBank.undoImport.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.questionBank.pathKey() }),
    }),
  );
  if (!data || data.imports.length === 0) return null;
  const action = (past: PastImport) => {
    if (past.undoneAt) return t('undone');
    if (past.madeCount === 0) return null;
    return (
      <ConfirmButton
        label={t('undo')}
        ariaLabel={t('undoOf', { file: past.fileName })}
        title={t('undoTitle')}
        text={t('undoText', { count: past.madeCount })}
        isBusy={undo.isPending && undo.variables?.importId === past.id}
        onConfirm={() => undo.mutate({ importId: past.id })}
      />
    );
  };
  return (
    <Card title={t('title')}>
      <div role="status">
        {undo.data && <p>{t('undid', { removed: undo.data.removedCount, kept: undo.data.keptCount })}</p>}
      </div>
      <FailureLine error={undo.error} />
      <DataTable
        caption={t('title')}
        rows={data.imports}
        rowKey={({ id }) => id}
        columns={[
          { label: t('file'), isHeading: true, cell: ({ fileName }) => <span data-content>{fileName}</span> },
          { label: t('when'), isPlain: true, cell: ({ createdAt }) => <When at={createdAt} as="ago" /> },
          {
            label: t('subject'),
            isPlain: true,
            cell: ({ subjectName }) => <span data-content>{subjectName}</span>,
          },
          { label: t('made'), isNumber: true, cell: ({ madeCount }) => t('number', { count: madeCount }) },
          {
            label: t('changed'),
            isNumber: true,
            cell: ({ changedCount }) => t('number', { count: changedCount }),
          },
          {
            label: t('refused'),
            isNumber: true,
            cell: ({ refusedCount }) => t('number', { count: refusedCount }),
          },
          { label: t('undo'), isPlain: true, cell: action },
        ]}
      />
    </Card>
  );
}
