import type { Dashboard } from '@debrief/contracts';
import type { DashboardBody } from '@debrief/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StateView } from '../../ui/state-view.tsx';
import { RecentDebriefsCard } from './debriefs/recent-debriefs-card.tsx';
import { MentionsCard } from './mentions/mentions-card.tsx';
import { ProgressCard } from './progress-chart/progress-card.tsx';
import classes from './progress-page.module.css';
import { ProgressSkeleton } from './progress-skeleton.tsx';
import { TimelinesCard } from './timelines/timelines-card.tsx';
import { TopicsCard } from './topics/topics-card.tsx';
import { TrendsCard } from './trends/trends-card.tsx';
import { useDashboard } from './use-dashboard.ts';

interface ReadinessSlot {
  /** Draws the chances at exams, which are another room's. */
  readiness(exams: Pick<Dashboard, 'readiness' | 'names'>): ReactNode;
}

export function ProgressPage({ readiness }: ReadinessSlot) {
  const t = useTranslations('progress');
  return (
    <Page title={t('title')}>
      <QueryView query={useDashboard()} skeleton={<ProgressSkeleton />}>
        {(dashboard) => <Progress dashboard={dashboard} readiness={readiness} />}
      </QueryView>
    </Page>
  );
}

function Progress({ dashboard, readiness }: { dashboard: Dashboard } & ReadinessSlot) {
  const t = useTranslations('progress');
  const { body, status } = dashboard;
  if (body && body.attemptCount > 0)
    return <Compiled dashboard={dashboard} body={body} readiness={readiness} />;
  if (status === 'computing') {
    return (
      <div role="status">
        <StateView kind="first-time" title={t('computingTitle')}>
          <p>{t('computingText')}</p>
        </StateView>
      </div>
    );
  }
  return (
    <StateView
      kind="first-time"
      title={t('emptyTitle')}
      action={<LinkButton to="/quizzes">{t('emptyAction')}</LinkButton>}
    >
      <p>{t('emptyText')}</p>
    </StateView>
  );
}

function Compiled({
  dashboard,
  body,
  readiness,
}: { dashboard: Dashboard; body: DashboardBody } & ReadinessSlot) {
  const t = useTranslations('progress');
  const { names, topics, status, locked } = dashboard;
  return (
    <div className={classes.cards}>
      <div role="status" className={classes.stale}>
        {status === 'computing' && t('stale')}
      </div>
      <div className={classes.wide}>{readiness(dashboard)}</div>
      <div className={classes.wide}>
        <ProgressCard body={body} names={names} />
      </div>
      <MentionsCard tone="strengths" mentions={body.topStrengths} names={names} />
      <MentionsCard tone="weaknesses" mentions={body.topWeaknesses} names={names} />
      <div className={classes.wide}>
        <TopicsCard topics={topics} body={body} />
      </div>
      <div className={classes.wide}>
        <TrendsCard body={body} names={names} isLocked={locked.includes('trends')} />
      </div>
      <TimelinesCard timelines={body.timelines} />
      <RecentDebriefsCard />
    </div>
  );
}
