import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
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
  const query = useQuery(useTRPC().accounts.listSuspended.queryOptions());
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="4rem" />}>
        {(people) =>
          people.length === 0 ? (
            <p className={classes.who}>{t('none')}</p>
          ) : (
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
          )
        }
      </QueryView>
    </Card>
  );
}
