import type { PlanTask, StudyPlan } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { TaskList } from '../../../features/study-plan/task-list.tsx';
import { Card } from '../../../ui/card.tsx';
import { LinkButton, TextLink } from '../../../ui/link.tsx';
import { useDayText } from '../../../ui/use-day-text.ts';
import classes from './today-tasks.module.css';

/** What the plan has for today; what is ticked stays in sight until the day is over. */
export function TodayTasks({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('today.tasks');
  const dueToday = plan.tasks.filter((task) => isForToday(task, plan.today));
  const toPlan = <TextLink to="/plan">{t('wholePlan')}</TextLink>;
  return (
    <Card title={t('title')} aside={plan.tasks.length > 0 && toPlan}>
      {dueToday.length > 0 ? <TaskList tasks={dueToday} /> : <NothingToday plan={plan} />}
    </Card>
  );
}

function isForToday({ dueOn, doneAt }: PlanTask, today: string): boolean {
  return dueOn === today || (dueOn < today && doneAt === null);
}

function NothingToday({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('today.tasks');
  const dayText = useDayText();
  const next = plan.tasks.find((task) => task.doneAt === null && task.dueOn > plan.today);
  if (plan.status === 'computing') return <p className={classes.words}>{t('computing')}</p>;
  if (next) return <p className={classes.words}>{t('nextOn', { day: dayText(next.dueOn) })}</p>;
  return (
    <>
      <p className={classes.words}>{plan.goal ? t('none') : t('noGoal')}</p>
      {!plan.goal && (
        <LinkButton to="/plan" variant="default" mt="sm">
          {t('setGoal')}
        </LinkButton>
      )}
    </>
  );
}
