import { useNetwork } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { DeviceAttempt } from './device-attempt.ts';
import classes from './hand-in-queue.module.css';
import { useDeviceAttempts } from './use-device-attempts.ts';
import { useHandIn } from './use-hand-in.ts';

const retryMs = 15_000;

/** Attempts that were submitted on this device and still have to reach the server: said, and sent by itself. */
export function HandInQueue() {
  const t = useTranslations('offline.queue');
  const attempts = useDeviceAttempts().data ?? [];
  const waiting = attempts.filter(({ state }) => state === 'waiting');
  const refused = attempts.filter(({ state }) => state === 'refused');
  const sent = useSending(waiting);
  return (
    <div role="status" data-print="hide">
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

/** Tries at once, when the network is back, and now and then; the id of the attempt that was handed in last. */
function useSending(waiting: readonly DeviceAttempt[]): string | null {
  const { online } = useNetwork();
  const handIn = useHandIn();
  const [sent, setSent] = useState<string | null>(null);
  const ids = waiting.map(({ paper }) => paper.attempt.id).join();
  const isSending = useRef(false);
  useEffect(() => {
    if (!online || ids === '') return;
    const sendAll = async () => {
      if (isSending.current) return;
      isSending.current = true;
      for (const id of ids.split(',')) if (await handIn(id).catch(() => null)) setSent(id);
      isSending.current = false;
    };
    void sendAll();
    const timer = setInterval(() => void sendAll(), retryMs);
    return () => clearInterval(timer);
  }, [online, ids, handIn]);
  return sent;
}
