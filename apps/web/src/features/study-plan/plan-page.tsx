import type { StudyPlan } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StateView } from '../../ui/state-view.tsx';
import { BehindCard } from './behind-card.tsx';
import { CalendarCard } from './calendar-card.tsx';
import { DropCard } from './drop-card.tsx';
import { GoalCard } from './goal-card.tsx';
import classes from './plan-page.module.css';
import { PlanSkeleton } from './plan-skeleton.tsx';
import { PlanStrip } from './plan-strip.tsx';
import { PlanWeeks } from './plan-weeks.tsx';
import { PlanWords } from './plan-words.tsx';
import { useStudyPlan } from './use-study-plan.ts';

export function PlanPage() {
  const t = useTranslations('plan');
  return (
    <Page title={t('title')}>
      <QueryView query={useStudyPlan()} skeleton={<PlanSkeleton />}>
        {(plan) => (
          <>
            <PlanWords plan={plan} />
            <div className={classes.columns}>
              <div className={classes.goal}>
                <BehindCard plan={plan} />
                <GoalCard plan={plan} />
              </div>
              <div className={classes.tasks}>
                {plan.status === 'ready' && <PlanStrip plan={plan} />}
                <Tasks plan={plan} />
              </div>
              <div className={classes.more}>
                <DropCard plan={plan} />
                {plan.status === 'ready' && <CalendarCard />}
              </div>
            </div>
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Tasks({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('plan');
  if (plan.status === 'computing') {
    return (
      <div role="status">
        <StateView kind="first-time" title={t('computingTitle')}>
          <p>{t('computingText')}</p>
        </StateView>
      </div>
    );
  }
  if (plan.tasks.length > 0) return <PlanWeeks plan={plan} />;
  const isNew = plan.status === 'empty';
  return (
    <StateView
      kind={isNew ? 'first-time' : 'empty'}
      title={isNew ? t('emptyTitle') : t('nothingTitle')}
      action={
        <LinkButton to="/quizzes" variant={plan.goal ? 'filled' : 'default'}>
          {t('toQuizzes')}
        </LinkButton>
      }
    >
      <p>{isNew ? t('emptyText') : t('nothingText')}</p>
    </StateView>
  );
}
