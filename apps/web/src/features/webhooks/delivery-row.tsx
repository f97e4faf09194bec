import type { WebhookDelivery } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { When } from '../../ui/when.tsx';
import { Answer, TryWords } from './test-result.tsx';
import { useWebhookChanges } from './use-webhooks.ts';
import classes from './webhooks.module.css';

interface DeliveryRowProps {
  delivery: WebhookDelivery;
  isOff: boolean;
}

/** One event to one address, with each try. */
export function DeliveryRow({ delivery, isOff }: DeliveryRowProps) {
  const t = useTranslations('webhooks.log');
  const { replay } = useWebhookChanges();
  const isOver = delivery.endedAt !== null;
  return (
    <li className={classes.delivery}>
      <p className={classes.deliveryHead}>
        <code className={classes.code}>{delivery.type}</code>
        <span className={classes.deliveryState} data-state={delivery.state}>
          {delivery.failure ? t(`failures.${delivery.failure}`) : t(`states.${delivery.state}`)}
        </span>
        <When at={delivery.happenedAt} as="moment" />
      </p>
      {delivery.nextAt && delivery.tries.length > 0 && (
        <p className={classes.soft}>
          {t.rich('nextTry', { at: () => <When at={delivery.nextAt ?? ''} as="moment" /> })}
        </p>
      )}
      <Disclosure label={t('tries', { count: delivery.tries.length })}>
        <Tries delivery={delivery} />
        {isOver && !isOff && (
          <Button
            variant="default"
            mt="sm"
            loading={replay.isPending}
            onClick={() => replay.mutate({ deliveryId: delivery.id })}
          >
            {t('replay')}
          </Button>
        )}
        <FailureLine error={replay.error} />
      </Disclosure>
    </li>
  );
}

function Tries({ delivery: { tries, eventId, personId } }: { delivery: WebhookDelivery }) {
  const t = useTranslations('webhooks.log');
  const code = (words: React.ReactNode) => (
    <code className={classes.code} data-content>
      {words}
    </code>
  );
  return (
    <>
      <p className={classes.soft}>{t.rich('ids', { eventId, personId, code })}</p>
      <ol className={classes.tries}>
        {tries.map((each) => (
          <li key={each.number}>
            <When at={each.startedAt} as="moment" /> · <TryWords {...each} />
            <Answer text={each.answer} />
          </li>
        ))}
      </ol>
    </>
  );
}
