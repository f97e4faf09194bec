import {
  type CreateWebhookInput,
  type WebhookAudience,
  type WebhookEndpoint,
  webhookEvents,
} from '@debrief/contracts';
import { Checkbox, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { EditForm } from '../../ui/edit-form.tsx';
import { touchRow } from '../../ui/touch-row.ts';
import classes from './webhooks.module.css';

interface EndpointFormProps {
  endpoint?: WebhookEndpoint;
  audiences: readonly WebhookAudience[];
  label: string;
  isBusy: boolean;
  failure: string | null;
  /** Null: it cannot be closed. */
  onClose: (() => void) | null;
  onSave: (settings: CreateWebhookInput) => void;
}

/** Where to, of what, and of whom. */
export function EndpointForm(props: EndpointFormProps) {
  const { endpoint, audiences, label, isBusy, failure, onClose, onSave } = props;
  const t = useTranslations('webhooks.form');
  const [settings, setSettings] = useState<CreateWebhookInput>(() => settingsOf(endpoint));
  const change = (part: Partial<CreateWebhookInput>) => setSettings({ ...settings, ...part });
  const save = () => {
    if (settings.url.trim() !== '' && settings.events.length > 0) onSave(settings);
  };
  return (
    // Why it was not taken stands beside the address.
    <EditForm label={label} isBusy={isBusy} error={null} onClose={onClose} onSave={save}>
      {(isTried) => (
        <>
          <TextInput
            label={t('url')}
            description={t('urlHint')}
            inputMode="url"
            autoComplete="off"
            maxLength={1_000}
            value={settings.url}
            error={failure ?? (isTried && settings.url.trim() === '' ? t('urlMissing') : undefined)}
            onChange={({ currentTarget }) => change({ url: currentTarget.value })}
          />
          <TextInput
            label={t('name')}
            maxLength={80}
            value={settings.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <Checkbox.Group
            label={t('events')}
            value={settings.events}
            error={isTried && settings.events.length === 0 ? t('eventsMissing') : undefined}
            onChange={(names) => change({ events: webhookEvents.filter((event) => names.includes(event)) })}
          >
            <div className={classes.choices}>
              {webhookEvents.map((event) => (
                <Checkbox key={event} {...touchRow} value={event} label={<EventName event={event} />} />
              ))}
            </div>
          </Checkbox.Group>
          {audiences.length > 1 && (
            <Radio.Group
              label={t('audience')}
              value={settings.audience}
              onChange={(value) =>
                change({ audience: audiences.find((each) => each === value) ?? settings.audience })
              }
            >
              <div className={classes.choices}>
                {audiences.map((audience) => (
                  <Radio key={audience} {...touchRow} value={audience} label={t(`audiences.${audience}`)} />
                ))}
              </div>
            </Radio.Group>
          )}
        </>
      )}
    </EditForm>
  );
}

function settingsOf(endpoint: WebhookEndpoint | undefined): CreateWebhookInput {
  if (!endpoint) return { url: '', name: '', events: [...webhookEvents], audience: 'own' };
  const { url, name, events, audience } = endpoint;
  return { url, name, events, audience };
}

function EventName({ event }: { event: (typeof webhookEvents)[number] }) {
  const t = useTranslations('webhooks.events');
  return (
    <>
      {t(keyOf(event))}{' '}
      <code className={classes.code} data-content>
        {event}
      </code>
    </>
  );
}

const keys = {
  'attempt.submitted': 'attempt',
  'insight.ready': 'insight',
  'plan.changed': 'plan',
  'goal.completed': 'goal',
} as const;

function keyOf(event: (typeof webhookEvents)[number]) {
  return keys[event];
}
