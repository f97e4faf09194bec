import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { AllowanceRow } from './allowance-row.tsx';
import classes from './meter-card.module.css';
import { isStopped, MeterNotice } from './meter-notice.tsx';
import { mostUrgent } from './meter-state.ts';

/** Beside what a model writes: nothing while there is enough, and what is near its end when it is. */
export function MeterNote() {
  const t = useTranslations('aiUsage');
  const { data: meter } = useQuery(useTRPC().aiUsage.meter.queryOptions());
  if (!meter?.isModelConfigured) return null;
  const urgent = mostUrgent(meter);
  if (!urgent && !isStopped(meter)) return null;
  return (
    <Card title={t('title')}>
      {isStopped(meter) ? (
        <p className={classes.lead} data-stopped>
          <MeterNotice meter={meter} />
        </p>
      ) : (
        urgent && <AllowanceRow allowance={urgent} minutes={meter.windowMinutes} />
      )}
      <p className={classes.more}>
        <TextLink to="/settings">{t('seeAll')}</TextLink>
      </p>
    </Card>
  );
}
