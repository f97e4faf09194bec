import type { WebhookList } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { EndpointCard } from './endpoint-card.tsx';
import { NewEndpoint } from './new-endpoint.tsx';
import { SecretShown } from './secret-shown.tsx';
import { useWebhooks } from './use-webhooks.ts';
import classes from './webhooks.module.css';

/** The addresses of programs that hear what happens here. */
export function WebhooksPage() {
  const t = useTranslations('webhooks');
  const settings = useTranslations('settings');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      eyebrow={<TextLink to="/settings">{settings('title')}</TextLink>}
    >
      <QueryView query={useWebhooks()} isPage skeleton={<Skeleton height="16rem" />}>
        {(list) => <Endpoints list={list} />}
      </QueryView>
    </Page>
  );
}

interface Told {
  name: string;
  secret: string;
}

function Endpoints({ list }: { list: WebhookList }) {
  const [told, setTold] = useState<Told | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const close = () => {
    setTold(null);
    page.current?.focus();
  };
  return (
    <div ref={page} className={classes.page} tabIndex={-1}>
      <div role="status">{told && <SecretShown {...told} onClose={close} />}</div>
      {list.endpoints.map((endpoint) => (
        <EndpointCard
          key={endpoint.id}
          endpoint={endpoint}
          audiences={list.audiences}
          onSecret={(secret) => setTold({ name: endpoint.name || endpoint.url, secret })}
        />
      ))}
      <NewEndpoint list={list} onMade={(name, secret) => setTold({ name, secret })} />
    </div>
  );
}
