import type { NotificationPreferences, PushDevice } from '@debrief/contracts';
import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { When } from '../../../ui/when.tsx';
import { readDeviceId } from '../push/push-browser.ts';
import { usePush } from '../push/use-push.ts';
import classes from './notification-settings-page.module.css';
import { useSendTest } from './use-preferences.ts';

/** Push: this browser first, then the others that ask for it. */
export function DevicesCard({ push }: Pick<NotificationPreferences, 'push'>) {
  const t = useTranslations('notifications.settings.push');
  const { state, turnOn, turnOff } = usePush(push.publicKey);
  const hereId = readDeviceId();
  const here = state === 'on' ? push.devices.find(({ id }) => id === hereId) : undefined;
  const canTurnOn = (state === 'off' || state === 'on') && !here;
  const words = here ? 'isOn' : !state || state === 'off' || state === 'on' ? 'isOff' : state;
  return (
    <Card title={t('title')}>
      <p className={classes.soft}>{t(words)}</p>
      <Group gap="sm">
        {canTurnOn && (
          <Button loading={turnOn.isPending} onClick={() => turnOn.mutate()}>
            {t('turnOn')}
          </Button>
        )}
        {push.devices.length > 0 && <TestButton />}
      </Group>
      <FailureLine error={turnOn.error ?? turnOff.error} />
      {push.devices.length > 0 && (
        <ul className={classes.devices} aria-label={t('devices')}>
          {push.devices.map((device) => (
            <DeviceRow
              key={device.id}
              device={device}
              isHere={device.id === here?.id}
              isBusy={turnOff.isPending}
              onRemove={() => turnOff.mutate(device.id)}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}

interface DeviceRowProps {
  device: PushDevice;
  isHere: boolean;
  isBusy: boolean;
  onRemove: () => void;
}

function DeviceRow({ device, isHere, isBusy, onRemove }: DeviceRowProps) {
  const t = useTranslations('notifications.settings.push');
  return (
    <li>
      <span>
        <strong data-content>{device.name}</strong>{' '}
        <span className={classes.about}>
          {isHere ? t('here') : t.rich('since', { at: () => <When at={device.createdAt} as="day" /> })}
        </span>
      </span>
      <Button
        variant="subtle"
        disabled={isBusy}
        aria-label={t('removeNamed', { name: device.name })}
        onClick={onRemove}
      >
        {t('remove')}
      </Button>
    </li>
  );
}

function TestButton() {
  const t = useTranslations('notifications.settings.push');
  const test = useSendTest();
  return (
    <>
      <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ channel: 'push' })}>
        {t('test')}
      </Button>
      <span role="status">{test.isSuccess && t('sent')}</span>
      <FailureLine error={test.error} />
    </>
  );
}
