import type { StudyPlan } from '@debrief/contracts';
import { addDays, type CivilDate, daysBetween, planDays } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import { groupTasks, sumOpen, type TaskDay, type TaskWeek } from './group-tasks.ts';
import classes from './plan-weeks.module.css';
import { TaskList } from './task-list.tsx';

/** The days one looks at first; the others say how much they hold, and open. */
const daysInFull = 2;

/** The dated tasks, week by week. */
export function PlanWeeks({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('plan');
  const { earlier, weeks, done } = groupTasks(plan.tasks, plan.today);
  const openDays = new Set(weeks.flatMap(({ days }) => days.map(({ day }) => day)).slice(0, daysInFull));
  return (
    <div className={classes.weeks}>
      {earlier.length > 0 && (
        <Card title={t('earlier')}>
          <TaskList tasks={earlier} />
        </Card>
      )}
      {weeks.map((week) => (
        <Week key={week.monday} week={week} today={plan.today} open={openDays} />
      ))}
      {goesOn(plan) && <p className={classes.after}>{t('goesOn')}</p>}
      {done.length > 0 && (
        <Disclosure label={t('done', { count: done.length })}>
          <TaskList tasks={done} />
        </Disclosure>
      )}
    </div>
  );
}

function goesOn({ goal, today }: StudyPlan): boolean {
  return !goal?.examOn || daysBetween(today, goal.examOn) > planDays;
}

interface WeekProps {
  week: TaskWeek;
  today: CivilDate;
  open: ReadonlySet<CivilDate>;
}

function Week({ week, today, open: openDays }: WeekProps) {
  const t = useTranslations('plan');
  const dayText = useDayText();
  const title =
    week.weeksAhead === 0
      ? t('thisWeek')
      : week.weeksAhead === 1
        ? t('nextWeek')
        : t('weekOf', { day: dayText(week.monday, 'short') });
  const { minutes } = sumOpen(week.days.flatMap((each) => each.tasks));
  return (
    <Card title={title} aside={<span className={classes.total}>{t('minutesLeft', { minutes })}</span>}>
      {week.days.map((each) =>
        openDays.has(each.day) ? (
          <Day key={each.day} day={each} today={today} />
        ) : (
          <FoldedDay key={each.day} day={each} />
        ),
      )}
    </Card>
  );
}

function Day({ day: { day, tasks }, today }: { day: TaskDay; today: CivilDate }) {
  const t = useTranslations('plan');
  const dayText = useDayText();
  const name = { [today]: t('today'), [addDays(today, 1)]: t('tomorrow') }[day];
  return (
    <section className={classes.day} data-today={day === today}>
      <h3 className={classes.dayName}>
        {name}
        <time dateTime={day} data-content>
          {dayText(day)}
        </time>
      </h3>
      <TaskList tasks={tasks} isDue={day === today} />
    </section>
  );
}

function FoldedDay({ day: { day, tasks } }: { day: TaskDay }) {
  const t = useTranslations('plan');
  const dayText = useDayText();
  const { count, minutes } = sumOpen(tasks);
  return (
    <section className={classes.day}>
      <Disclosure
        label={
          <span className={classes.folded}>
            <h3 className={classes.foldedName}>
              <time dateTime={day} data-content>
                {dayText(day)}
              </time>
            </h3>
            <span className={classes.holds}>
              {count > 0 ? t('dayHolds', { count, minutes }) : t('dayDone')}
            </span>
          </span>
        }
      >
        <TaskList tasks={tasks} isDue={false} />
      </Disclosure>
    </section>
  );
}
