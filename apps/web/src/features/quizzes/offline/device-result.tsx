import { useTranslations } from 'use-intl';
import { Meter } from '../../../ui/meter.tsx';
import type { DeviceAttempt } from './device-attempt.ts';
import { revealOnDevice } from './device-view.ts';

/** How it went as far as this device knows: with the keys at once, without them only what was answered. */
export function DeviceResult({ device }: { device: DeviceAttempt }) {
  const t = useTranslations('offline.result');
  const { questions } = device.paper.attempt;
  const outcomes = questions.map((each) => revealOnDevice(device, each.questionVersionId)?.outcome);
  if (device.paper.keys === null) {
    const total = questions.length;
    const count = Object.values(device.answers).filter(({ response }) => response !== null).length;
    return <p>{t('answered', { count, total })}</p>;
  }
  const total = outcomes.filter((outcome) => outcome !== 'unmarked').length;
  const count = outcomes.filter((outcome) => outcome === 'right').length;
  return (
    <>
      <p>{t('right', { count, total })}</p>
      <Meter percent={(100 * count) / Math.max(1, total)} label={t('right', { count, total })} />
    </>
  );
}
