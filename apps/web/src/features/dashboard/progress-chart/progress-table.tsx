import type { Dashboard } from '@debrief/contracts';
import type { DashboardBody, ProgressPoint } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';

interface ProgressTableProps {
  body: DashboardBody;
  names: Dashboard['names'];
}

/** The same scores to read, the newest first. */
export function ProgressTable({ body, names }: ProgressTableProps) {
  const t = useTranslations('progress.chart');
  const columns: Column<ProgressPoint>[] = [
    {
      label: t('quiz'),
      isHeading: true,
      cell: ({ attemptId, quizId }) => (
        <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId }} data-content>
          {names[quizId]}
        </TextLink>
      ),
    },
    {
      label: t('when'),
      cell: ({ submittedAt }) => <When at={submittedAt} as="moment" />,
    },
    {
      label: t('score'),
      isNumber: true,
      cell: ({ scorePercent }) => t('percent', { percent: Math.round(scorePercent) }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      rows={[...body.progress].reverse()}
      columns={columns}
      rowKey={(point) => point.attemptId}
      narrow="line"
    />
  );
}
