import type { Person } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './person-card.module.css';

/** Everybody who may not come in, the last one first. */
export function SuspendedCard() {
  const t = useTranslations('people.suspended');
  const query = useInfiniteQuery(
    useTRPC().accounts.listSuspended.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
    ),
  );
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="4rem" />}>
        {({ pages }) => (
          <>
            <SuspendedList people={pages.flatMap(({ people }) => people)} />
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

function SuspendedList({ people }: { people: Person[] }) {
  const t = useTranslations('people.suspended');
  if (people.length === 0) return <p className={classes.who}>{t('none')}</p>;
  return (
    <ul className={classes.list}>
      {people.map(({ userId, name, suspension }) => (
        <li key={userId}>
          <TextLink to="/admin/people" search={{ person: userId }} underline="always">
            <span data-content>{name}</span>
          </TextLink>
          {suspension && (
            <p>
              {t.rich('since', {
                at: () => <When at={suspension.at} as="day" />,
                content: (words) => <span data-content>{words}</span>,
                reason: suspension.reason,
              })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
