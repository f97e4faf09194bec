import { useTranslations } from 'use-intl';
import { DashboardView } from '../../../features/dashboard/dashboard-view.tsx';
import { ProgressSkeleton } from '../../../features/dashboard/progress-skeleton.tsx';
import { useDashboard } from '../../../features/dashboard/use-dashboard.ts';
import { ReadinessCards } from '../../../features/readiness/readiness-cards.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { FirstProgress } from './first-progress.tsx';
import { NextOnProgress } from './next-on-progress.tsx';
import { TasksAhead } from './tasks-ahead.tsx';

/** Where a person stands: the dashboard, with what the plan and the exams have to say. */
export function ProgressPage() {
  const t = useTranslations('progress');
  return (
    <Page title={t('title')}>
      <QueryView query={useDashboard()} skeleton={<ProgressSkeleton />}>
        {(dashboard) => (
          <DashboardView
            dashboard={dashboard}
            next={<NextOnProgress />}
            readiness={({ readiness, names }) => <ReadinessCards readiness={readiness} names={names} />}
            plan={<TasksAhead />}
            firstVisit={<FirstProgress />}
          />
        )}
      </QueryView>
    </Page>
  );
}
