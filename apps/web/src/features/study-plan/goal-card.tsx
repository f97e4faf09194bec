import type { StudyPlan } from '@debrief/contracts';
import { daysBetween } from '@debrief/core';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useDayText } from '../../ui/use-day-text.ts';
import { FormSkeleton } from './form-skeleton.tsx';
import classes from './goal-card.module.css';

const GoalEditor = lazy(() => import('./goal-editor.tsx').then((module) => ({ default: module.GoalEditor })));

/** What the plan is for; opens the form in its place. */
export function GoalCard({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('plan.goal');
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing || !plan.goal) {
    return (
      <Card title={plan.goal ? t('change') : t('set')}>
        {!plan.goal && <p className={classes.lead}>{t('setLead')}</p>}
        <Suspense fallback={<FormSkeleton />}>
          <GoalEditor plan={plan} onClose={() => setIsEditing(false)} />
        </Suspense>
      </Card>
    );
  }
  return (
    <Card title={t('title')}>
      <GoalFacts plan={plan} />
      <Button variant="default" mt="md" onClick={() => setIsEditing(true)}>
        {t('change')}
      </Button>
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
      {days !== null && days >= 0 && (
        <p className={classes.days}>
          <span className={classes.count}>{days}</span> {t('daysLeft', { days })}
        </p>
      )}
      <p className={classes.facts}>
        {goal.examOn === null ? t('withoutDate') : t('onDay', { day: dayText(goal.examOn) })}
        {days !== null && days < 0 && <> {t('isOver')}</>}
        <br />
        {t('hoursAWeek', { hours: goal.hoursPerWeek })}
      </p>
    </>
  );
}
