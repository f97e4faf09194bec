import type { Evaluation } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { SubjectName } from './subject-name.tsx';

/** A row a run; what ought to be nought is said as a count of how many. */
export function EvaluationTable({ evaluations }: { evaluations: readonly Evaluation[] }) {
  const t = useTranslations('evaluation');
  const format = useFormatter();
  const of = (count: number, total: number) => t('countOf', { count, total });
  const columns: Column<Evaluation>[] = [
    { label: t('subject'), isHeading: true, cell: (each) => <SubjectName evaluation={each} /> },
    {
      label: t('unsupported'),
      isNumber: true,
      cell: ({ figures }) => of(figures.unsupported, figures.claims),
    },
    { label: t('leakedKeys'), isNumber: true, cell: ({ figures }) => format.number(figures.leakedKeys) },
    {
      label: t('obeyed'),
      isNumber: true,
      cell: ({ figures }) => of(figures.obeyed, figures.hiddenInstructions),
    },
    {
      label: t('schemaFailures'),
      isNumber: true,
      cell: ({ figures }) => of(figures.schemaFailures + figures.unanswered, figures.cases),
    },
    {
      label: t('tokens'),
      isNumber: true,
      cell: ({ figures }) => format.number(figures.inputTokens + figures.outputTokens),
    },
    {
      label: t('cost'),
      isNumber: true,
      cell: ({ figures }) =>
        format.number(figures.costMicros / 1_000_000, {
          style: 'currency',
          currency: 'USD',
          maximumFractionDigits: 4,
        }),
    },
  ];
  return (
    <DataTable
      caption={t('results')}
      columns={columns}
      rows={evaluations}
      rowKey={({ id, subject }) => id ?? subject}
    />
  );
}
