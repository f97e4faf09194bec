import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../trpc.ts';
import { AdminPage } from '../../../ui/admin-page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { AlertsCard } from './alerts-card.tsx';
import { ClockCard } from './clock-card.tsx';
import { FailedCard } from './failed-card.tsx';
import { Figures } from './figures.tsx';
import { ProvidersCard } from './providers-card.tsx';
import classes from './queue.module.css';
import { TasksCard } from './tasks-card.tsx';
import { WorkersCard } from './workers-card.tsx';

const askEveryMs = 2_500;

/** What waits, runs and failed in the background, who does it, and what helps. Asked again all the while. */
export function QueuePage() {
  const query = useQuery(
    useTRPC().operations.queue.queryOptions(undefined, { refetchInterval: askEveryMs, staleTime: 0 }),
  );
  return (
    <AdminPage name="queue">
      <QueryView query={query} skeleton={<Skeleton height="32rem" />}>
        {(view) => (
          <div className={classes.page}>
            <AlertsCard alerts={view.alerts} />
            <Figures view={view} />
            <FailedCard groups={view.failed} />
            <WorkersCard workers={view.workers} />
            <TasksCard tasks={view.tasks} />
            <ProvidersCard providers={view.providers} />
            <ClockCard cron={view.cron} />
          </div>
        )}
      </QueryView>
    </AdminPage>
  );
}
