import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import type { KeeperSnapshot } from './answers/keeper-snapshot.ts';
import classes from './player.module.css';

/** "Saved 12:04", or why not yet. Only trouble is announced, not every save. */
export function SaveStatus({ kept }: { kept: KeeperSnapshot }) {
  const t = useTranslations('player.save');
  const format = useFormatter();
  const { isUnreached, unsavedCount, lastSavedAt } = kept;
  if (isUnreached && unsavedCount > 0) {
    return (
      <p className={classes.save} data-trouble="true" role="status">
        <IconCloudOff size={18} stroke={1.6} aria-hidden="true" />
        {t('kept', { count: unsavedCount })}
      </p>
    );
  }
  if (unsavedCount > 0) {
    return (
      <p className={classes.save}>
        <IconCloudUp size={18} stroke={1.6} aria-hidden="true" />
        {t('saving')}
      </p>
    );
  }
  if (!lastSavedAt) return <p className={classes.save} />;
  const time = format.dateTime(new Date(lastSavedAt), { hour: 'numeric', minute: '2-digit' });
  return (
    <p className={classes.save}>
      <IconCloudCheck size={18} stroke={1.6} aria-hidden="true" />
      {t('saved', { time })}
    </p>
  );
}
