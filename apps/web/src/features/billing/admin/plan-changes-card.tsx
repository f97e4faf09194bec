import type { PlanChange } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { When } from '../../../ui/when.tsx';
import classes from '../billing.module.css';

/** Every change of a plan, the newest first. */
export function PlanChangesCard() {
  const t = useTranslations('billing.admin');
  const query = useInfiniteQuery(
    useTRPC().billing.changes.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
    ),
  );
  return (
    <Card title={t('changes')}>
      <QueryView query={query} skeleton={<Skeleton height="8rem" />}>
        {({ pages }) => (
          <>
            {pages[0]?.changes.length === 0 && <p className={classes.quiet}>{t('noChanges')}</p>}
            <ol className={classes.changes}>
              {pages.flatMap(({ changes }) =>
                changes.map((change) => <Change key={change.id} change={change} />),
              )}
            </ol>
            {query.hasNextPage && (
              <Button
                variant="default"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </>
        )}
      </QueryView>
    </Card>
  );
}

function Change({ change }: { change: PlanChange }) {
  const t = useTranslations('billing');
  const format = useFormatter();
  const { from, to, endsAt, door, reason, changedBy } = change;
  const date = endsAt && format.dateTime(new Date(endsAt), { dateStyle: 'medium' });
  return (
    <li>
      <p className={classes.change}>
        <strong data-content>{change.name}</strong>:{' '}
        {t('admin.fromTo', { from: t(`names.${from}`), to: t(`names.${to}`) })}
        {date && ` ${t('admin.until', { date })}`} {reason && <q data-content>{reason}</q>}
      </p>
      <p className={classes.quiet}>
        {changedBy === null ? t(`admin.doors.${door}`) : <span data-content>{changedBy}</span>}
        {', '}
        <When at={change.changedAt} as="moment" />
      </p>
    </li>
  );
}
