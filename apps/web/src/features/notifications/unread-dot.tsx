import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './unread-dot.module.css';
import { useNotifications } from './use-notifications.ts';

/** On the way to where news are read; nothing while nothing is unread. */
export function UnreadDot() {
  const t = useTranslations('notifications');
  const unread = useNotifications().data?.unreadCount ?? 0;
  if (unread === 0) return null;
  return (
    <span className={classes.dot}>
      <VisuallyHidden>{t('dot', { count: unread })}</VisuallyHidden>
    </span>
  );
}
