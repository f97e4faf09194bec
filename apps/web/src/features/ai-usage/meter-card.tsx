import type { AiMeter } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Meter } from '../../ui/meter.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './meter-card.module.css';

/** A person's own model calls: used, left, and when they begin again. */
export function MeterCard() {
  const t = useTranslations('aiUsage');
  const query = useQuery(useTRPC().aiUsage.meter.queryOptions());
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="9rem" />}>
        {(meter) => (
          <>
            <p className={classes.lead}>{meter.isModelConfigured ? t('lead') : t('noModel')}</p>
            <Period name="day" period={meter.day} />
            <Period name="month" period={meter.month} />
          </>
        )}
      </QueryView>
    </Card>
  );
}

function Period({ name, period }: { name: 'day' | 'month'; period: AiMeter['day'] }) {
  const t = useTranslations('aiUsage');
  const format = useFormatter();
  const { used, limit, resetsAt } = period;
  const words = t('used', { used, limit });
  const at = new Date(resetsAt);
  const resets =
    name === 'day'
      ? t('resetsAt', { time: format.dateTime(at, { timeStyle: 'short' }) })
      : t('resetsOn', { date: format.dateTime(at, { day: 'numeric', month: 'long' }) });
  return (
    <div className={classes.period}>
      <p className={classes.words}>
        <span>{t(name)}</span>
        <span>{words}</span>
      </p>
      <Meter percent={limit === 0 ? 100 : (100 * used) / limit} label={`${t(name)}: ${words}`} />
      <p className={classes.resets}>{resets}</p>
    </div>
  );
}
