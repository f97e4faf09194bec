import { useNetwork } from '@mantine/hooks';
import { useTranslations } from 'use-intl';
import classes from './offline-bar.module.css';

export function OfflineBar() {
  const t = useTranslations('app');
  const { online } = useNetwork();
  return (
    <div role="status" data-print="hide">
      {!online && <p className={classes.bar}>{t('offlineBar')}</p>}
    </div>
  );
}
