import { Skeleton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { AdminPage } from '../../../ui/admin-page.tsx';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import classes from '../billing.module.css';
import { HolderItem } from './holder-item.tsx';
import { PlanChangesCard } from './plan-changes-card.tsx';

/** Who is on which plan, giving and taking one, and who did so before. */
export function PlansAdminPage() {
  const t = useTranslations('billing.admin');
  const [words, setWords] = useState('');
  const [typed] = useDebouncedValue(words, 200);
  const query = useQuery(
    useTRPC().billing.people.queryOptions({ words: typed }, { placeholderData: keepPreviousData }),
  );
  return (
    <AdminPage name="plans" lead={t('lead')}>
      <QueryView query={query} skeleton={<Skeleton height="16rem" />}>
        {({ isOn, people }) =>
          isOn ? (
            <div className={classes.parts}>
              <Card title={t('people')}>
                <TextInput
                  type="search"
                  label={t('search')}
                  description={t('searchHint')}
                  maxLength={100}
                  value={words}
                  onChange={({ currentTarget }) => setWords(currentTarget.value)}
                />
                {people.length === 0 && (
                  <p className={classes.quiet} role="status">
                    {typed.trim() === '' ? t('nobodyPays') : t('nobody')}
                  </p>
                )}
                <ul className={classes.people}>
                  {people.map((holder) => (
                    <HolderItem key={holder.userId} holder={holder} />
                  ))}
                </ul>
              </Card>
              <PlanChangesCard />
            </div>
          ) : (
            <StateView kind="empty" title={t('offTitle')}>
              <p>{t('offText')}</p>
            </StateView>
          )
        }
      </QueryView>
    </AdminPage>
  );
}
