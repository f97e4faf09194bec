import type { StudyGoal } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { FailureLine } from '../../ui/failure-line.tsx';
import classes from './goal-card.module.css';

/** That the goal is reached, since when, and by whose word. */
export function ReachedNote({ goal }: { goal: StudyGoal }) {
  const t = useTranslations('plan.goal.reachedOn');
  const format = useFormatter();
  const { completedAt, completedBy } = goal;
  return (
    <div role="status">
      {completedAt && completedBy && (
        <p className={classes.facts}>
          {t(completedBy, { day: format.dateTime(new Date(completedAt), { dateStyle: 'long' }) })}
        </p>
      )}
    </div>
  );
}

/** Says that the goal is reached, and takes it back. */
export function ReachedButton({ goal: { status } }: { goal: StudyGoal }) {
  const t = useTranslations('plan.goal');
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.studyPlan.pathKey() });
  const complete = useMutation(trpc.studyPlan.completeGoal.mutationOptions({ onSuccess }));
  const reopen = useMutation(trpc.studyPlan.reopenGoal.mutationOptions({ onSuccess }));
  return (
    <>
      {status === 'active' ? (
        <Button variant="subtle" loading={complete.isPending} onClick={() => complete.mutate()}>
          {t('reach')}
        </Button>
      ) : (
        <Button variant="subtle" loading={reopen.isPending} onClick={() => reopen.mutate()}>
          {t('reopen')}
        </Button>
      )}
      <FailureLine error={complete.error ?? reopen.error} />
    </>
  );
}
