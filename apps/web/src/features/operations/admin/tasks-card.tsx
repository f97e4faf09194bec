import type { TaskCount } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './queue.module.css';
import { TaskName } from './task-name.tsx';

const parts = ['runningCount', 'waitingCount', 'retryingCount', 'delayedCount', 'failedCount'] as const;

/** What is in the queue, by what is to be done; the bar shows the shares. */
export function TasksCard({ tasks }: { tasks: readonly TaskCount[] }) {
  const t = useTranslations('operations');
  const most = Math.max(1, ...tasks.map(total));
  const columns: Column<TaskCount>[] = [
    { label: t('task'), isHeading: true, cell: ({ task }) => <TaskName task={task} /> },
    { label: t('share'), isPlain: true, cell: (task) => <Shares task={task} most={most} /> },
    ...parts.map((part) => ({
      label: t(`parts.${part}`),
      isNumber: true,
      cell: (task: TaskCount) => <span data-content>{task[part]}</span>,
    })),
    { label: t('next'), cell: ({ nextAt }) => (nextAt ? <When at={nextAt} as="moment" /> : '–') },
  ];
  return (
    <Card title={t('byTask')}>
      {tasks.length === 0 ? (
        <p className={classes.quiet}>{t('emptyQueue')}</p>
      ) : (
        <div className={classes.scroll}>
          <DataTable caption={t('byTask')} columns={columns} rows={tasks} rowKey={({ task }) => task} />
        </div>
      )}
    </Card>
  );
}

const total = (task: TaskCount) => parts.reduce((sum, part) => sum + task[part], 0);

function Shares({ task, most }: { task: TaskCount; most: number }) {
  return (
    <span className={classes.shares} aria-hidden="true">
      {parts.map((part) => (
        <span key={part} data-part={part} style={{ width: `${(100 * task[part]) / most}%` }} />
      ))}
    </span>
  );
}
