import type { AiBudget } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../../ui/confirm-button.tsx';
import { FailureLine } from '../../../../ui/failure-line.tsx';
import classes from './limits.module.css';
import { useLimitChanges } from './use-limit-changes.ts';

/** Stops every call of everybody at once. */
export function SwitchCard({ budget: { isSwitchedOff } }: { budget: AiBudget }) {
  const t = useTranslations('limits.switch');
  const { setSwitch } = useLimitChanges();
  const Icon = isSwitchedOff ? IconPlugConnectedX : IconPlugConnected;
  return (
    <section className={classes.switch} data-off={isSwitchedOff} aria-label={t('title')}>
      <Icon aria-hidden="true" size={24} />
      <p role="status">
        <strong>{isSwitchedOff ? t('off') : t('on')}</strong> {isSwitchedOff ? t('offText') : t('onText')}
      </p>
      {isSwitchedOff ? (
        <Button loading={setSwitch.isPending} onClick={() => setSwitch.mutate({ isSwitchedOff: false })}>
          {t('turnOn')}
        </Button>
      ) : (
        <ConfirmButton
          variant="default"
          label={t('turnOff')}
          title={t('turnOffTitle')}
          text={t('turnOffText')}
          isBusy={setSwitch.isPending}
          onConfirm={() => setSwitch.mutate({ isSwitchedOff: true })}
        />
      )}
      <FailureLine error={setSwitch.error} />
    </section>
  );
}
