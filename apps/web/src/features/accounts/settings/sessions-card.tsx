import { Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { SessionRow } from './session-row.tsx';
import classes from './sessions-card.module.css';

/** Where one is signed in, this place first, and a way out of each of the others. */
export function SessionsCard() {
  const t = useTranslations('sessions');
  const trpc = useTRPC();
  const query = useQuery(trpc.accounts.listSessions.queryOptions());
  const onSettled = useRefresh();
  const endOne = useMutation(trpc.accounts.endSession.mutationOptions({ onSettled }));
  const endOthers = useMutation(trpc.accounts.endOtherSessions.mutationOptions({ onSettled }));
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="4rem" />}>
        {(sessions) => (
          <>
            <ul className={classes.list}>
              {sessions
                .toSorted((one, other) => Number(other.isThisOne) - Number(one.isThisOne))
                .map((session) => (
                  <SessionRow
                    key={session.id}
                    session={session}
                    onEnd={() => endOne.mutate({ sessionId: session.id })}
                  />
                ))}
            </ul>
            {sessions.length > 1 && (
              <ConfirmButton
                label={t('endOthers')}
                title={t('endOthersTitle')}
                text={t('endOthersText')}
                variant="default"
                isBusy={endOthers.isPending}
                onConfirm={() => endOthers.mutate()}
              />
            )}
            <FailureLine error={endOthers.error ?? endOne.error} />
            <div role="status">{endOthers.data && t('ended', { count: endOthers.data.count })}</div>
          </>
        )}
      </QueryView>
    </Card>
  );
}

function useRefresh() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: trpc.accounts.listSessions.queryKey() });
}
