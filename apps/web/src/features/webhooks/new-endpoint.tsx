import type { WebhookList } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { AddCard } from '../../ui/add-card.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { useWebhookFailure } from './use-webhook-failure.ts';
import { useWebhookChanges } from './use-webhooks.ts';
import classes from './webhooks.module.css';

interface NewEndpointProps {
  list: WebhookList;
  onMade: (name: string, secret: string) => void;
}

/** Stands open while there is none. */
export function NewEndpoint({ list, onMade }: NewEndpointProps) {
  const t = useTranslations('webhooks');
  const { create } = useWebhookChanges();
  const failure = useWebhookFailure();
  const isFirst = list.endpoints.length === 0;
  if (list.endpoints.length >= list.mostEndpoints)
    return <p className={classes.soft}>{t('full', { count: list.mostEndpoints })}</p>;
  return (
    <AddCard
      isFirst={isFirst}
      words={{ first: t('first'), firstLead: t('firstLead'), another: t('another') }}
    >
      {({ onClose, leave }) => (
        <EndpointForm
          audiences={list.audiences}
          label={t('add')}
          isBusy={create.isPending}
          failure={failure(create.error)}
          onClose={onClose}
          onSave={(settings) =>
            create.mutate(settings, {
              onSuccess: ({ endpoint, secret }) => {
                leave();
                onMade(endpoint.name || endpoint.url, secret);
              },
            })
          }
        />
      )}
    </AddCard>
  );
}
