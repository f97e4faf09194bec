import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { Page } from '../../../ui/page.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './device.module.css';
import type { DeviceAttempt } from './device-attempt.ts';
import { DeviceResult } from './device-result.tsx';
import { useHandIn } from './use-hand-in.ts';
import { useSending } from './use-sending.ts';

/** Submitted without a network: what is known now, and what comes when it is back. */
export function HandedInPage({ device }: { device: DeviceAttempt }) {
  const t = useTranslations('offline.handedIn');
  const { id, quizTitle } = device.paper.attempt;
  const sending = useMutation({ mutationFn: useHandIn() });
  useSending(device.state === 'waiting' ? [device] : []);
  return (
    <main id="content" tabIndex={-1}>
      <Page title={t('title')} eyebrow={<span data-content>{quizTitle}</span>} width="reading">
        <p>{device.state === 'refused' ? t('refused') : t('waiting')}</p>
        {device.submittedAt !== null && (
          <p className={classes.fact}>
            {t('submitted')} <When at={new Date(device.submittedAt).toISOString()} as="moment" />
          </p>
        )}
        <DeviceResult device={device} />
        <FailureLine error={sending.error} />
        {sending.data === null && <p role="status">{t('stillWaiting')}</p>}
        <div className={classes.actions}>
          {device.state === 'waiting' && (
            <Button onClick={() => sending.mutate(id)} loading={sending.isPending}>
              {t('sendNow')}
            </Button>
          )}
          <LinkButton to="/device" variant="default">
            {t('toDevice')}
          </LinkButton>
        </div>
      </Page>
    </main>
  );
}
