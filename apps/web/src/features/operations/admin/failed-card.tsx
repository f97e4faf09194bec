import type { FailedGroup, FailedJobs } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './queue.module.css';
import { TaskName } from './task-name.tsx';

/** What is not tried again by itself: why, in words, and what helps. */
export function FailedCard({ groups }: { groups: readonly FailedGroup[] }) {
  const t = useTranslations('operations');
  return (
    <Card title={t('failedForGood')}>
      {groups.length === 0 && <p className={classes.quiet}>{t('noneFailedText')}</p>}
      <ul className={classes.groups}>
        {groups.map((group) => (
          <li key={`${group.task} ${group.failure}`}>
            <Group group={group} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Group({ group: { task, failure, count, newest } }: { group: FailedGroup }) {
  const t = useTranslations('operations');
  return (
    <article className={classes.group}>
      <h3 className={classes.task}>
        <TaskName task={task} /> {t('times', { count })}
      </h3>
      <p>
        {t(`causes.${failure}`)} {t(`helps.${failure}`)}
      </p>
      <Fixes group={{ task, failure, count, newest }} />
      <Disclosure label={t('details')}>
        <p className={classes.quiet}>
          {t('tries', { count: newest.attemptCount })} <When at={newest.failedAt} as="moment" />
        </p>
        <pre className={classes.message} data-content>
          {newest.message}
        </pre>
      </Disclosure>
    </article>
  );
}

function Fixes({ group: { task, failure, count, newest } }: { group: FailedGroup }) {
  const t = useTranslations('operations');
  const { requeue, drop, error } = useFixes();
  const all: FailedJobs = { task, failure };
  // What is gone or not understood fails again: letting go of it is what helps.
  const isHopeless = failure === 'gone' || failure === 'payload';
  return (
    <div className={classes.fixes}>
      {count > 1 && (
        <Button
          variant={isHopeless ? 'default' : 'filled'}
          loading={requeue.isPending}
          onClick={() => requeue.mutate(all)}
        >
          {t('requeueAll', { count })}
        </Button>
      )}
      <Button
        variant={isHopeless || count > 1 ? 'default' : 'filled'}
        loading={requeue.isPending}
        onClick={() => requeue.mutate({ jobId: newest.jobId })}
      >
        {count > 1 ? t('requeueOne') : t('requeue')}
      </Button>
      <ConfirmButton
        variant={isHopeless ? 'filled' : 'subtle'}
        color={isHopeless ? undefined : 'gray'}
        label={t('drop', { count })}
        title={t('dropTitle', { count })}
        text={t('dropText')}
        isBusy={drop.isPending}
        onConfirm={() => drop.mutate(all)}
      />
      <FailureLine error={error} />
    </div>
  );
}

function useFixes() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.operations.pathKey() });
  const requeue = useMutation(trpc.operations.requeue.mutationOptions({ onSuccess }));
  const drop = useMutation(trpc.operations.drop.mutationOptions({ onSuccess }));
  return { requeue, drop, error: requeue.error ?? drop.error };
}
