import type { StudyPlan } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { TaskList } from '../../../features/study-plan/task-list.tsx';
import { useStudyPlan } from '../../../features/study-plan/use-study-plan.ts';
import { Card } from '../../../ui/card.tsx';
import { LinkButton, TextLink } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './tasks-ahead.module.css';

const shown = 4;

/** The next tasks of the plan, to tick; what was ticked today stays in sight. */
export function TasksAhead() {
  const t = useTranslations('progress.tasks');
  return (
    <Card title={t('title')} aside={<TextLink to="/plan">{t('wholePlan')}</TextLink>}>
      <QueryView query={useStudyPlan()} skeleton={<Skeleton height="14rem" />}>
        {(plan) => <Tasks plan={plan} />}
      </QueryView>
    </Card>
  );
}

function Tasks({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('progress.tasks');
  const tasks = plan.tasks
    .filter(({ doneAt, dueOn }) => doneAt === null || dueOn === plan.today)
    .slice(0, shown);
  if (tasks.length > 0) return <TaskList tasks={tasks} isDue={false} />;
  if (plan.status === 'computing') return <p className={classes.words}>{t('computing')}</p>;
  if (plan.goal) return <p className={classes.words}>{t('none')}</p>;
  return (
    <>
      <p className={classes.words}>{t('noGoal')}</p>
      <LinkButton to="/plan" variant="default" mt="sm">
        {t('setGoal')}
      </LinkButton>
    </>
  );
}
