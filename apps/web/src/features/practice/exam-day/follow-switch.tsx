import type { ExamMode } from '@debrief/contracts';
import { Switch } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { FailureLine } from '../../../ui/failure-line.tsx';
import classes from './exam-day.module.css';

/** On by itself when the exam is near; the person has the last word. */
export function FollowSwitch({ mode }: { mode: ExamMode }) {
  const t = useTranslations('practice.exam');
  const trpc = useTRPC();
  const client = useQueryClient();
  const set = useMutation(
    trpc.practice.setExamMode.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: trpc.practice.pathKey() }),
    }),
  );
  const isOn = set.isPending ? set.variables.mode === 'on' : mode.status === 'following';
  return (
    <>
      <Switch
        className={classes.follow}
        checked={isOn}
        onChange={(event) => set.mutate({ mode: event.currentTarget.checked ? 'on' : 'off' })}
        label={t('follow')}
        description={t('followText')}
      />
      <FailureLine error={set.error} />
    </>
  );
}
