import { useNetwork } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import classes from './hand-in-queue.module.css';
import { useDeviceAttempts } from './use-device-attempts.ts';
import { useSending } from './use-sending.ts';

/** Attempts that were submitted on this device and still have to reach the server: said, and sent by itself. */
export function HandInQueue() {
  const t = useTranslations('offline.queue');
  const attempts = useDeviceAttempts().data ?? [];
  const waiting = attempts.filter(({ state }) => state === 'waiting');
  const refused = attempts.filter(({ state }) => state === 'refused');
  const toTake = attempts.length - waiting.length - refused.length;
  const sent = useSending(waiting);
  const { online } = useNetwork();
  return (
    <div role="status" data-print="hide">
      {!online && toTake > 0 && (
        <p className={classes.bar}>
          {t('toTake', { count: toTake })} <Link to="/device">{t('device')}</Link>
        </p>
      )}
      {waiting.length > 0 && (
        <p className={classes.bar}>
          {t('waiting', { count: waiting.length })} <Link to="/device">{t('show')}</Link>
        </p>
      )}
      {refused.length > 0 && (
        <p className={classes.bar} data-trouble>
          {t('refused', { count: refused.length })} <Link to="/device">{t('show')}</Link>
        </p>
      )}
      {waiting.length === 0 && sent && (
        <p className={classes.bar}>
          {t('sent')}{' '}
          <Link to="/attempts/$attemptId/debrief" params={{ attemptId: sent }}>
            {t('debrief')}
          </Link>
        </p>
      )}
    </div>
  );
}
