import type { StudyPlan } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { ReplanNote } from './replan-note.tsx';
import classes from './side-card.module.css';
import { useReplan } from './use-replan.ts';

/** Said without blame: what slipped has new days, and the plan can be made anew now. */
export function BehindCard({ plan: { isBehind, behind } }: { plan: StudyPlan }) {
  const t = useTranslations('plan.behind');
  const replan = useReplan();
  if (!isBehind || !behind) return null;
  return (
    <Card title={t('title')}>
      <p className={classes.text}>{t('text', { count: behind.taskCount, minutes: behind.minutes })}</p>
      <Button variant="default" loading={replan.isPending} onClick={() => replan.mutate()}>
        {t('replan')}
      </Button>
      <ReplanNote changes={replan.data} />
      <FailureLine error={replan.error} />
    </Card>
  );
}
