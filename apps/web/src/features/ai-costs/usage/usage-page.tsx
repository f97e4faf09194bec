import { Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { AdminPage } from '../../../ui/admin-page.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { StateView } from '../../../ui/state-view.tsx';
import classes from './usage.module.css';
import { UsageChart } from './usage-chart.tsx';
import { UsageDownload } from './usage-download.tsx';
import { UsageFilters } from './usage-filters.tsx';
import { UsageFindingsCards } from './usage-findings.tsx';
import { toAsk } from './usage-search.ts';
import { UsageTable } from './usage-table.tsx';
import { UsageTotals } from './usage-totals.tsx';

const route = getRouteApi('/app/admin/usage');

/** What models were asked and what that cost, from the whole down to one person's day. */
export function UsagePage() {
  const t = useTranslations('costs.usage');
  const search = route.useSearch();
  const ask = toAsk(search);
  const { groupBy, ...filter } = ask;
  const trpc = useTRPC();
  const report = useQuery(
    trpc.aiUsage.usage.report.queryOptions(ask, { placeholderData: keepPreviousData, staleTime: 0 }),
  );
  const findings = useQuery(
    trpc.aiUsage.usage.findings.queryOptions(filter, { placeholderData: keepPreviousData, staleTime: 0 }),
  );
  return (
    <AdminPage name="usage" lead={t('lead')}>
      <div className={classes.parts}>
        <UsageFilters search={search} ask={ask} report={report.data} />
        <QueryView query={report} skeleton={<Skeleton height="32rem" radius="lg" />}>
          {(data) =>
            data.total.callCount === 0 ? (
              <StateView kind="empty" title={t('empty')}>
                <p>{t('emptyHint')}</p>
              </StateView>
            ) : (
              <>
                <UsageTotals total={data.total} />
                <UsageChart report={data} ask={ask} />
                <UsageTable
                  report={data}
                  search={search}
                  ask={ask}
                  action={<UsageDownload filter={filter} />}
                />
                <QueryView query={findings} skeleton={<Skeleton height="16rem" radius="lg" />}>
                  {(found) => <UsageFindingsCards findings={found} days={{ from: ask.from, to: ask.to }} />}
                </QueryView>
              </>
            )
          }
        </QueryView>
      </div>
    </AdminPage>
  );
}
