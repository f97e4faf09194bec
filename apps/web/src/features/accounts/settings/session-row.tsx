import type { OwnSession } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '../../../ui/confirm-button.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './sessions-card.module.css';

export function SessionRow({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const t = useTranslations('sessions');
  const device = useDeviceText(session);
  const { signedInAt, lastUsedAt, isThisOne } = session;
  return (
    <li className={classes.row}>
      <span>
        <strong data-content>{device}</strong>
        <span className={classes.soft}>
          {isThisOne ? t('thisOne') : t.rich('lastUsed', { when: () => <When at={lastUsedAt} as="ago" /> })}
          {' · '}
          {t.rich('signedIn', { when: () => <When at={signedInAt} as="day" /> })}
        </span>
      </span>
      {!isThisOne && (
        <ConfirmButton
          label={t('end')}
          ariaLabel={t('endOf', { device })}
          title={t('endTitle', { device })}
          text={t('endText')}
          px="xs"
          onConfirm={onEnd}
        />
      )}
    </li>
  );
}

function useDeviceText({ device: { browser, system } }: OwnSession): string {
  const t = useTranslations('sessions');
  if (browser && system) return t('browserOn', { browser, system });
  return browser ?? system ?? t('program');
}
