import type { WebhookEndpoint } from '@debrief/contracts';
import { Button, Group, NativeSelect, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { FailureLine } from '../../ui/failure-line.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { useWebhookChanges } from './use-webhooks.ts';
import classes from './webhooks.module.css';

const filters = ['all', 'open', 'delivered', 'failed'] as const;
type Filter = (typeof filters)[number];
const pageSize = 20;
const askEveryMs = 5_000;
const dayMs = 86_400_000;
/** How far back "send again" reaches, in days. */
const reaches = [1, 7, 30] as const;

/** What was sent in the last thirty days, the newest first, and sending it again. */
export function DeliveryLog({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks.log');
  const [filter, setFilter] = useState<Filter>('all');
  const query = useDeliveries(endpoint.id, filter);
  return (
    <div className={classes.log}>
      <Group gap="sm" align="end">
        <NativeSelect
          label={t('show')}
          value={filter}
          data={filters.map((value) => ({ value, label: t(`filters.${value}`) }))}
          onChange={({ currentTarget }) =>
            setFilter(filters.find((each) => each === currentTarget.value) ?? 'all')
          }
        />
        {endpoint.failedCount > 0 && <ReplayFailed endpoint={endpoint} />}
      </Group>
      <QueryView query={query} skeleton={<Skeleton height="8rem" />}>
        {({ pages }) => (
          <>
            {pages[0]?.items.length === 0 && <p className={classes.soft}>{t('none')}</p>}
            <ol className={classes.deliveries}>
              {pages.flatMap(({ items }) =>
                items.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} isOff={endpoint.state === 'off'} />
                )),
              )}
            </ol>
            {query.hasNextPage && (
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('earlier')}
              </Button>
            )}
          </>
        )}
      </QueryView>
    </div>
  );
}

function useDeliveries(endpointId: string, filter: Filter) {
  return useInfiniteQuery(
    useTRPC().webhooks.deliveries.infiniteQueryOptions(
      { endpointId, state: filter === 'all' ? null : filter, limit: pageSize },
      { getNextPageParam: (page) => page.nextCursor, refetchInterval: askEveryMs, staleTime: 0 },
    ),
  );
}

function ReplayFailed({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks.log');
  const { replayFailed } = useWebhookChanges();
  const [days, setDays] = useState<number>(1);
  const replay = () =>
    replayFailed.mutate({
      endpointId: endpoint.id,
      since: new Date(Date.now() - days * dayMs).toISOString(),
    });
  return (
    <>
      <NativeSelect
        label={t('failedOf')}
        value={String(days)}
        data={reaches.map((reach) => ({ value: String(reach), label: t('days', { days: reach }) }))}
        onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
      />
      <Button
        variant="default"
        disabled={endpoint.state === 'off'}
        loading={replayFailed.isPending}
        onClick={replay}
      >
        {t('replayFailed')}
      </Button>
      <span role="status">{replayFailed.data && t('replayed', { count: replayFailed.data.count })}</span>
      <FailureLine error={replayFailed.error} />
    </>
  );
}
