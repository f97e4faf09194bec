import type { DashboardBody } from '@debrief/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { DashboardView } from '../../../features/dashboard/dashboard-view.tsx';
import { ProgressSkeleton } from '../../../features/dashboard/progress-skeleton.tsx';
import { useStudentDashboard } from '../../../features/dashboard/use-dashboard.ts';
import { OfStudent } from '../../../features/dashboard/viewpoint.tsx';
import { useTRPC } from '../../../trpc.ts';
import { LinkButton, TextLink } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import { StudentReadiness } from './student-readiness.tsx';

const route = getRouteApi('/app/groups/$groupId/students/$studentId');

/** A student's dashboard as their tutor sees it: without the plan and what they practise for themselves. */
export function StudentPage() {
  const t = useTranslations('classView');
  const { groupId, studentId } = route.useParams();
  const query = useStudentDashboard(studentId);
  const group = useQuery(useTRPC().accounts.getGroup.queryOptions({ groupId }));
  const name = query.data?.student.name;
  const attempts = (
    <LinkButton
      to="/groups/$groupId"
      params={{ groupId }}
      search={{ student: studentId }}
      hash="attempts"
      variant="default"
    >
      {t('allAttempts')}
    </LinkButton>
  );
  return (
    <Page
      title={name ?? t('student')}
      isContentTitle={name !== undefined}
      eyebrow={
        <TextLink to="/groups/$groupId" params={{ groupId }} data-content={group.data !== undefined}>
          {group.data?.name ?? t('toGroup')}
        </TextLink>
      }
      action={name && attempts}
    >
      <QueryView query={query} skeleton={<ProgressSkeleton />}>
        {(dashboard) => (
          <OfStudent studentId={studentId}>
            <DashboardView
              dashboard={dashboard}
              readiness={(body: DashboardBody) => <StudentReadiness readiness={body.readiness} />}
              firstVisit={
                <StateView kind="empty" title={t('notYetTitle', { name: dashboard.student.name })}>
                  <p>{t('notYetText')}</p>
                </StateView>
              }
            />
          </OfStudent>
        )}
      </QueryView>
    </Page>
  );
}
