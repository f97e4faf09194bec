import type { WebhookEndpoint } from '@debrief/contracts';
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconPlayerPause } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import { When } from '../../ui/when.tsx';
import classes from './webhooks.module.css';

const icons = {
  new: IconCircleDashed,
  working: IconCircleCheck,
  failing: IconAlertTriangle,
  off: IconPlayerPause,
};

/** How it is, in words, and what it hears. */
export function EndpointFacts({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks');
  const format = useFormatter();
  const Icon = icons[endpoint.state];
  return (
    <div className={classes.facts}>
      <p className={classes.state} data-state={endpoint.state}>
        <Icon aria-hidden="true" size={20} />
        <span>
          <StateWords endpoint={endpoint} />
        </span>
      </p>
      <p className={classes.url} data-content>
        {endpoint.url}
      </p>
      <p className={classes.soft}>
        {t('hears', {
          audience: t(`audienceWords.${endpoint.audience}`),
          events: format.list(endpoint.events, { type: 'conjunction' }),
        })}
      </p>
      {endpoint.waitingCount > 0 && (
        <p className={classes.soft}>{t('waiting', { count: endpoint.waitingCount })}</p>
      )}
      {endpoint.oldSecretUntil && (
        <p className={classes.soft}>
          {t.rich('oldSecret', { at: () => <When at={endpoint.oldSecretUntil ?? ''} as="moment" /> })}
        </p>
      )}
    </div>
  );
}

function StateWords({ endpoint: { state, since, offReason, deliveredAt } }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks.states');
  const at = () => <When at={since ?? deliveredAt ?? ''} as={state === 'working' ? 'ago' : 'moment'} />;
  if (state === 'off') return t.rich(`off-${offReason ?? 'owner'}`, { at });
  return t.rich(state, { at });
}
