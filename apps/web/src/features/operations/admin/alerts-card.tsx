import type { Alert } from '@debrief/contracts';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { useDurationText } from '../../../ui/use-duration-text.ts';
import { When } from '../../../ui/when.tsx';
import classes from './queue.module.css';

/** What needs somebody now and since when; what did so within a day is folded away. */
export function AlertsCard({ alerts }: { alerts: readonly Alert[] }) {
  const t = useTranslations('operations');
  const open = alerts.filter(({ endedAt }) => endedAt === null);
  const ended = alerts.filter(({ endedAt }) => endedAt !== null);
  return (
    <Card title={t('alerts')}>
      {open.length === 0 && (
        <p className={classes.well}>
          <IconCircleCheck size={20} stroke={1.6} aria-hidden="true" />
          {t('allWell')}
        </p>
      )}
      <ul className={classes.alerts}>
        {open.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ul>
      {ended.length > 0 && (
        <Disclosure label={t('alertsEnded', { count: ended.length })}>
          <ul className={classes.alerts}>
            {ended.map((alert) => (
              <AlertLine key={alert.id} alert={alert} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}

function AlertLine({ alert }: { alert: Alert }) {
  const t = useTranslations('operations');
  const duration = useDurationText();
  const { kind, severity, beganAt, endedAt, value, threshold } = alert;
  const isTime = kind === 'latency' || kind === 'latency-p95';
  const say = (number: number) => (isTime ? duration(number) : String(Math.round(number)));
  return (
    <li data-severity={endedAt ? 'ended' : severity}>
      <IconAlertTriangle size={20} stroke={1.6} aria-hidden="true" />
      <span>
        <strong>{t(`severities.${severity}`)}</strong>{' '}
        {t(`alertKinds.${kind}`, { value: say(value), threshold: say(threshold) })}
      </span>
      <span className={classes.since}>
        {t('since')} <When at={beganAt} as="moment" />
        {endedAt && (
          <>
            {' – '}
            <When at={endedAt} as="moment" />
          </>
        )}
      </span>
    </li>
  );
}
