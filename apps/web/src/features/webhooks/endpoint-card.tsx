import type { WebhookAudience, WebhookEndpoint } from '@debrief/contracts';
import { Button, Group } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { useOpener } from '../../ui/use-opener.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { EndpointFacts } from './endpoint-facts.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { TestResult } from './test-result.tsx';
import { useWebhookFailure } from './use-webhook-failure.ts';
import { useWebhookChanges } from './use-webhooks.ts';

interface EndpointCardProps {
  endpoint: WebhookEndpoint;
  audiences: readonly WebhookAudience[];
  onSecret: (secret: string) => void;
}

/** One address: how it is, what can be done with it, and what was sent. */
export function EndpointCard({ endpoint, audiences, onSecret }: EndpointCardProps) {
  const t = useTranslations('webhooks');
  const { update } = useWebhookChanges();
  const failure = useWebhookFailure();
  const { opener, isOpen: isEditing, open, close } = useOpener();
  const [isLogOpen, setLogOpen] = useState(false);
  const endpointId = endpoint.id;
  return (
    <Card title={<span data-content>{endpoint.name || hostOf(endpoint.url)}</span>}>
      {isEditing ? (
        <EndpointForm
          endpoint={endpoint}
          audiences={audiences}
          label={t('save')}
          isBusy={update.isPending}
          failure={failure(update.error)}
          onClose={close}
          onSave={(settings) => update.mutate({ endpointId, ...settings }, { onSuccess: close })}
        />
      ) : (
        <>
          <EndpointFacts endpoint={endpoint} />
          <Actions endpoint={endpoint} editor={opener} onEdit={open} onSecret={onSecret} />
        </>
      )}
      <Disclosure label={t('log.title')} onOpen={() => setLogOpen(true)}>
        {isLogOpen && <DeliveryLog endpoint={endpoint} />}
      </Disclosure>
    </Card>
  );
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

interface ActionsProps {
  endpoint: WebhookEndpoint;
  editor: RefObject<HTMLButtonElement | null>;
  onEdit: () => void;
  onSecret: (secret: string) => void;
}

function Actions({ endpoint, editor, onEdit, onSecret }: ActionsProps) {
  const t = useTranslations('webhooks');
  const { test, turn, rotate, remove } = useWebhookChanges();
  const failure = useWebhookFailure();
  const key = { endpointId: endpoint.id };
  const isOff = endpoint.state === 'off';
  return (
    <>
      <Group gap="sm" mt="md">
        <Button
          variant={isOff ? 'default' : 'filled'}
          loading={test.isPending}
          onClick={() => test.mutate(key)}
        >
          {t('test.send')}
        </Button>
        <Button
          variant={isOff ? 'filled' : 'default'}
          loading={turn.isPending}
          onClick={() => turn.mutate({ ...key, isOn: isOff })}
        >
          {isOff ? t('switchOn') : t('switchOff')}
        </Button>
        <Button ref={editor} variant="default" onClick={onEdit}>
          {t('edit')}
        </Button>
        <ConfirmButton
          variant="default"
          label={t('rotate')}
          title={t('rotateTitle')}
          text={t('rotateText')}
          isBusy={rotate.isPending}
          onConfirm={() => rotate.mutate(key, { onSuccess: ({ secret }) => onSecret(secret) })}
        />
        <ConfirmButton
          label={t('remove')}
          title={t('removeTitle')}
          text={t('removeText')}
          isBusy={remove.isPending}
          onConfirm={() => remove.mutate(key)}
        />
      </Group>
      <div role="status">{test.data && <TestResult result={test.data} />}</div>
      <p role="alert">{failure(test.error)}</p>
      <FailureLine error={turn.error ?? rotate.error ?? remove.error} />
    </>
  );
}
