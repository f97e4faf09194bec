import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../../trpc.ts';
import { AdminPage } from '../../../../ui/admin-page.tsx';
import { QueryView } from '../../../../ui/query-view.tsx';
import { BlocksCard } from './blocks-card.tsx';
import { BudgetCard } from './budget-card.tsx';
import { ChangesCard } from './changes-card.tsx';
import classes from './limits.module.css';
import { LimitsCard } from './limits-card.tsx';
import { SwitchCard } from './switch-card.tsx';

/** What people may use of models, by themselves and together, and who said so. */
export function LimitsPage() {
  const t = useTranslations('limits');
  const trpc = useTRPC();
  const limits = useQuery(trpc.aiUsage.limits.list.queryOptions());
  const budget = useQuery(trpc.aiUsage.limits.budget.queryOptions());
  return (
    <AdminPage name="limits" lead={t('lead')}>
      <div className={classes.parts}>
        <QueryView query={budget} skeleton={<Skeleton height="24rem" />}>
          {(data) => (
            <>
              <SwitchCard budget={data} />
              <BudgetCard budget={data} />
            </>
          )}
        </QueryView>
        <QueryView query={limits} skeleton={<Skeleton height="24rem" />}>
          {(data) => (
            <>
              <LimitsCard limits={data} />
              <BlocksCard blocks={data.blocks} />
            </>
          )}
        </QueryView>
        <ChangesCard />
      </div>
    </AdminPage>
  );
}
