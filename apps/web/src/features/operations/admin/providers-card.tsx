import type { QueueView } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './queue.module.css';

/** Whom models are asked of, as the server that answers this page knows it. */
export function ProvidersCard({ providers }: Pick<QueueView, 'providers'>) {
  const t = useTranslations('operations');
  return (
    <Card title={t('providers')}>
      {providers.length === 0 ? (
        <p className={classes.quiet}>{t('noProviders')}</p>
      ) : (
        <DataTable
          caption={t('providers')}
          rows={providers}
          rowKey={({ provider }) => provider}
          columns={[
            {
              label: t('provider'),
              isHeading: true,
              cell: (each) => <span data-content>{each.provider}</span>,
            },
            { label: t('health'), cell: ({ state }) => t(`breaker.${state}`) },
            {
              label: t('calls'),
              isNumber: true,
              cell: (each) => <span data-content>{each.inFlightCount}</span>,
            },
            {
              label: t('inLine'),
              isNumber: true,
              cell: (each) => <span data-content>{each.waitingCount}</span>,
            },
            {
              label: t('restsUntil'),
              cell: ({ restingUntil }) => (restingUntil ? <When at={restingUntil} as="moment" /> : '–'),
            },
          ]}
        />
      )}
    </Card>
  );
}
