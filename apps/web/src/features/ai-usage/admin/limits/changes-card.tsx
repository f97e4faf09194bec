import type { LimitChange } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../../trpc.ts';
import { Card } from '../../../../ui/card.tsx';
import { QueryView } from '../../../../ui/query-view.tsx';
import { When } from '../../../../ui/when.tsx';
import classes from './limits.module.css';
import { useChangeWords } from './use-change-words.ts';

/** Who changed what, the newest first. */
export function ChangesCard() {
  const t = useTranslations('limits.changes');
  const query = useInfiniteQuery(
    useTRPC().aiUsage.limits.changes.infiniteQueryOptions(
      {},
      { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
    ),
  );
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="8rem" />}>
        {({ pages }) => (
          <>
            {pages[0]?.changes.length === 0 && <p className={classes.quiet}>{t('none')}</p>}
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

function Change({ change }: { change: LimitChange }) {
  const t = useTranslations('limits');
  const words = useChangeWords();
  return (
    <li>
      <p className={classes.change}>
        <About change={change} />
        {words(change.detail)}{' '}
        {change.detail.action === 'block' && change.detail.reason && (
          <q data-content>{change.detail.reason}</q>
        )}
      </p>
      <p className={classes.quiet}>
        {t.rich('setBy', {
          name: () => <span data-content>{change.changedBy ?? t('somebodyGone')}</span>,
          when: () => <When at={change.changedAt} as="moment" />,
        })}
      </p>
    </li>
  );
}

/** Whom a change is about: a person or class by name, a role, or everybody. */
function About({ change: { name, detail } }: { change: LimitChange }) {
  const t = useTranslations('limits');
  if (name !== null)
    return (
      <>
        <strong data-content>{name}:</strong>{' '}
      </>
    );
  if (detail.action !== 'limit') return null;
  return (
    <>
      <strong>{detail.role ? t(`roles.${detail.role}`) : t('scopes.everybody')}:</strong>{' '}
    </>
  );
}
