import { Button, Group } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import classes from './billing.module.css';
import { CreditsLine } from './credits-line.tsx';
import type { OpenBilling } from './use-billing.ts';
import { useUpgrade } from './use-upgrade.ts';

/** Which plan it is, how it came about, when it renews or ends, and the way out. */
export function CurrentPlan({ billing }: { billing: OpenBilling }) {
  const t = useTranslations('billing');
  const { portal, endDemo } = useUpgrade();
  const { plan, subscription, hasPortal } = billing;
  return (
    <Card title={t('yours', { plan: t(`names.${plan}`) })}>
      <p>
        <SubscriptionWords subscription={subscription} />
      </p>
      <CreditsLine />
      <Group gap="sm" mt="md">
        {hasPortal && (
          <Button variant="default" loading={portal.isPending} onClick={() => portal.mutate()}>
            {t('manage')}
          </Button>
        )}
        {subscription?.door === 'demo' && (
          <Button variant="default" loading={endDemo.isPending} onClick={() => endDemo.mutate()}>
            {t('endDemo')}
          </Button>
        )}
      </Group>
      {hasPortal && <p className={classes.quiet}>{t('manageHint')}</p>}
      <FailureLine error={portal.error ?? endDemo.error} />
    </Card>
  );
}

/** How a plan stands, in a sentence. */
export function SubscriptionWords({ subscription }: Pick<OpenBilling, 'subscription'>) {
  const t = useTranslations('billing.stands');
  const format = useFormatter();
  if (!subscription) return t('free');
  const { door, status, periodEndsAt } = subscription;
  const date =
    periodEndsAt === null ? null : format.dateTime(new Date(periodEndsAt), { dateStyle: 'medium' });
  if (door === 'demo') return t('demo');
  if (door === 'admin') return date === null ? t('given') : t('givenUntil', { date });
  if (date === null) return t('paid');
  if (status === 'ending') return t('ending', { date });
  return status === 'past-due' ? t('pastDue', { date }) : t('renews', { date });
}
