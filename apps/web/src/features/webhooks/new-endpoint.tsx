import type { WebhookList } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useOpener } from '../../ui/use-opener.ts';
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
  const { opener, isOpen, open, close, leave } = useOpener();
  if (list.endpoints.length >= list.mostEndpoints)
    return <p className={classes.soft}>{t('full', { count: list.mostEndpoints })}</p>;
  if (!isFirst && !isOpen)
    return (
      <div>
        <Button ref={opener} variant="default" onClick={open}>
          {t('another')}
        </Button>
      </div>
    );
  return (
    <Card title={isFirst ? t('first') : t('another')}>
      {isFirst && <p className={classes.lead}>{t('firstLead')}</p>}
      <EndpointForm
        audiences={list.audiences}
        label={t('add')}
        isBusy={create.isPending}
        failure={failure(create.error)}
        onClose={isFirst ? null : close}
        onSave={(settings) =>
          create.mutate(settings, {
            onSuccess: ({ endpoint, secret }) => {
              leave();
              onMade(endpoint.name || endpoint.url, secret);
            },
          })
        }
      />
    </Card>
  );
}
