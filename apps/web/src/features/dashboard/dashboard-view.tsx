import type { Dashboard, DashboardBody } from '@debrief/contracts';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { StateView } from '../../ui/state-view.tsx';
import { ActivityCard } from './activity/activity-card.tsx';
import classes from './dashboard-view.module.css';
import { RecentDebriefsCard } from './debriefs/recent-debriefs-card.tsx';
import { LiveLine } from './live/live-line.tsx';
import { MovesCard } from './moves/moves-card.tsx';
import { NextCharts } from './next-charts.tsx';
import { ProgressCard } from './progress-chart/progress-card.tsx';
import { QuestionsCard } from './questions/questions-card.tsx';
import { StandingCard } from './standing/standing-card.tsx';
import { TimelinesCard } from './timelines/timelines-card.tsx';
import { TopicsCard } from './topics/topics-card.tsx';
import { useViewpoint } from './viewpoint.tsx';

/** What other rooms bring to the page; the app puts it in. */
export interface DashboardSlots {
  /** The one next thing. */
  next?: ReactNode;
  readiness: (body: DashboardBody) => ReactNode;
  /** The next tasks of the plan. */
  plan?: ReactNode;
  /** In the place of everything, as long as nothing was submitted. */
  firstVisit: ReactNode;
}

interface DashboardViewProps extends DashboardSlots {
  dashboard: Pick<Dashboard, 'status' | 'compiledAt' | 'body'>;
}

/** Where somebody stands, from what to do next down to the single question. */
export function DashboardView({ dashboard, ...slots }: DashboardViewProps) {
  const t = useTranslations('progress');
  const { body, status } = dashboard;
  if (body && body.attemptCount > 0) return <Compiled dashboard={dashboard} body={body} {...slots} />;
  if (status !== 'computing') return slots.firstVisit;
  return (
    <div role="status">
      <StateView kind="first-time" title={t('computingTitle')}>
        <p>{t('computingText')}</p>
      </StateView>
    </div>
  );
}

interface CompiledProps extends DashboardViewProps {
  body: DashboardBody;
}

function Compiled({ dashboard, body, next, readiness, plan }: CompiledProps) {
  const { who } = useViewpoint();
  const isFirst = body.attemptCount === 1;
  return (
    <>
      <LiveLine key={who} {...dashboard} body={body} />
      <div className={classes.cards}>
        {next && <div className={classes.wide}>{next}</div>}
        {body.readiness.length > 0 && <div className={classes.wide}>{readiness(body)}</div>}
        <div className={classes.wide}>
          <ProgressCard body={body} />
        </div>
        <StandingCard tone="strengths" body={body} />
        <StandingCard tone="weaknesses" body={body} />
        <div className={classes.wide}>
          <TopicsCard topics={body.topics} />
        </div>
        {!isFirst && (
          <div className={classes.wide}>
            <MovesCard body={body} />
          </div>
        )}
        <div className={classes.pairs}>
          {plan}
          <RecentDebriefsCard recentDebriefs={body.recentDebriefs} />
          {!isFirst && <TimelinesCard timelines={body.timelines} />}
          {body.questions.length > 0 && <QuestionsCard body={body} />}
        </div>
        <div className={classes.wide}>
          {isFirst ? <NextCharts /> : <ActivityCard activity={body.activity} />}
        </div>
      </div>
    </>
  );
}
