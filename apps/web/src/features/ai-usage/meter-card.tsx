import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { AllowanceRow } from './allowance-row.tsx';
import classes from './meter-card.module.css';
import { isStopped, MeterNotice } from './meter-notice.tsx';

/** A person's own model calls: used, left, and when they begin again. */
export function MeterCard() {
  const t = useTranslations('aiUsage');
  const query = useQuery(useTRPC().aiUsage.meter.queryOptions());
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="9rem" />}>
        {(meter) => (
          <>
            <p className={classes.lead} data-stopped={meter.isModelConfigured && isStopped(meter)}>
              <MeterNotice meter={meter} />
              {meter.isModelConfigured && !isStopped(meter) && t('lead')}
            </p>
            {meter.isModelConfigured &&
              meter.allowances.map((each) => (
                <AllowanceRow
                  key={`${each.spent} ${each.unit}`}
                  allowance={each}
                  minutes={meter.windowMinutes}
                />
              ))}
          </>
        )}
      </QueryView>
    </Card>
  );
}
