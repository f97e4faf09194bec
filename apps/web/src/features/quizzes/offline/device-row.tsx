import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './device.module.css';
import { type DeviceAttempt, isPastStart } from './device-attempt.ts';
import { removeDeviceAttempt } from './device-shelf.ts';
import { StartHere } from './start-here.tsx';
import { useDeviceChanged } from './use-device-attempts.ts';

export function DeviceRow({ device }: { device: DeviceAttempt }) {
  const t = useTranslations('offline.row');
  const { attempt, downloadedAt } = device.paper;
  const isOver = isPastStart(device, Date.now());
  const count = attempt.questions.length;
  return (
    <li className={classes.row}>
      <div>
        <h2 className={classes.title} data-content lang={attempt.language}>
          {attempt.quizTitle}
        </h2>
        <p className={classes.fact}>
          {t(attempt.mode === 'exam' ? 'exam' : 'study', { count })} · {t('downloaded')}{' '}
          <When at={downloadedAt} as="ago" />
        </p>
        <p className={classes.fact}>{t(isOver ? 'expired' : device.state)}</p>
      </div>
      <div className={classes.actions}>
        {device.state === 'ready' && !isOver && <StartHere device={device} />}
        {device.state === 'running' && (
          <LinkButton to="/attempts/$attemptId" params={{ attemptId: attempt.id }}>
            {t('goOn')}
          </LinkButton>
        )}
        {(device.state === 'waiting' || device.state === 'refused') && (
          <LinkButton to="/attempts/$attemptId" params={{ attemptId: attempt.id }} variant="default">
            {t('look')}
          </LinkButton>
        )}
        <RemoveButton device={device} />
      </div>
    </li>
  );
}

function RemoveButton({ device }: { device: DeviceAttempt }) {
  const t = useTranslations('offline.row');
  const changed = useDeviceChanged();
  const { id, quizTitle } = device.paper.attempt;
  const remove = async () => {
    await removeDeviceAttempt(id);
    await changed();
  };
  return (
    <ConfirmButton
      label={t('remove')}
      ariaLabel={t('removeNamed', { title: quizTitle })}
      title={t('removeTitle')}
      text={device.state === 'ready' ? t('removeReady') : t('removeAnswers')}
      onConfirm={() => void remove()}
    />
  );
}
