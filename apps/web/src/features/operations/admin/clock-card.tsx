import type { QueueView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { When } from '../../../ui/when.tsx';
import { TaskName } from './task-name.tsx';

/** What runs by the clock, and when it last did. */
export function ClockCard({ cron }: Pick<QueueView, 'cron'>) {
  const t = useTranslations('operations');
  return (
    <Card title={t('clock')}>
      <DataTable
        caption={t('clock')}
        rows={cron}
        rowKey={({ task }) => task}
        columns={[
          { label: t('task'), isHeading: true, cell: ({ task }) => <TaskName task={task} /> },
          { label: t('pattern'), cell: ({ match }) => <code data-content>{match}</code> },
          { label: t('last'), cell: ({ lastAt }) => (lastAt ? <When at={lastAt} as="ago" /> : t('never')) },
        ]}
      />
    </Card>
  );
}
