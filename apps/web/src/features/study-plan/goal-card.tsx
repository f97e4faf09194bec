import type { ReplanChanges, StudyPlan, StudySettings } from '@debrief/contracts';
import { daysBetween } from '@debrief/core';
import { Button, Group } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import { FormSkeleton } from './form-skeleton.tsx';
import classes from './goal-card.module.css';
import { ReachedButton, ReachedNote } from './reached-goal.tsx';
import { ReplanNote } from './replan-note.tsx';

const GoalEditor = lazy(() => import('./goal-editor.tsx').then((module) => ({ default: module.GoalEditor })));

/** What the plan is for; opens the form in its place. */
export function GoalCard({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('plan.goal');
  const [isEditing, setIsEditing] = useState(false);
  const [changes, setChanges] = useState<ReplanChanges>();
  const done = (made: ReplanChanges) => {
    setChanges(made);
    setIsEditing(false);
  };
  if (isEditing || !plan.goal) {
    return (
      <Card title={plan.goal ? t('change') : t('set')}>
        {!plan.goal && <p className={classes.lead}>{t('setLead')}</p>}
        <Suspense fallback={<FormSkeleton />}>
          <GoalEditor plan={plan} onDone={done} onClose={() => setIsEditing(false)} />
        </Suspense>
      </Card>
    );
  }
  return (
    <Card title={t('title')}>
      <GoalFacts plan={plan} />
      <ReachedNote goal={plan.goal} />
      <DayFacts settings={plan.settings} />
      <Group gap="sm" mt="md">
        <Button variant="default" onClick={() => setIsEditing(true)}>
          {t('change')}
        </Button>
        <ReachedButton goal={plan.goal} />
      </Group>
      <ReplanNote changes={changes} />
    </Card>
  );
}

function GoalFacts({ plan: { goal, today } }: { plan: StudyPlan }) {
  const t = useTranslations('plan.goal');
  const dayText = useDayText();
  if (!goal) return null;
  const days = goal.examOn === null ? null : daysBetween(today, goal.examOn);
  return (
    <>
      <p className={classes.exam} data-content>
        {goal.examName}
      </p>
      {goal.status === 'active' && days !== null && days >= 0 && (
        <p className={classes.days}>
          <span className={classes.count}>{days}</span> {t('daysLeft', { days })}
        </p>
      )}
      <p className={classes.facts}>
        {goal.examOn === null ? t('withoutDate') : t('onDay', { day: dayText(goal.examOn) })}
        {goal.status === 'active' && days !== null && days < 0 && <> {t('isOver')}</>}
        <br />
        {t('hoursAWeek', { hours: goal.hoursPerWeek })}
      </p>
    </>
  );
}

const someMonday = Date.UTC(2024, 0, 1, 12);

/** Only what is not as usual. */
function DayFacts({ settings: { daysOff, easyDays, holidays } }: { settings: StudySettings }) {
  const t = useTranslations('plan.days');
  const format = useFormatter();
  const dayText = useDayText();
  const names = (days: readonly number[]) =>
    format.list(
      days.map((day) =>
        format.dateTime(new Date(someMonday + (day - 1) * 86_400_000), { timeZone: 'UTC', weekday: 'long' }),
      ),
    );
  const ranges = holidays.map(({ from, to }) =>
    from === to ? dayText(from, 'short') : `${dayText(from, 'short')} – ${dayText(to, 'short')}`,
  );
  return (
    <>
      {daysOff.length > 0 && <p className={classes.facts}>{t('offOn', { days: names(daysOff) })}</p>}
      {easyDays.length > 0 && <p className={classes.facts}>{t('easyOn', { days: names(easyDays) })}</p>}
      {ranges.length > 0 && <p className={classes.facts}>{t('awayOn', { days: format.list(ranges) })}</p>}
    </>
  );
}
