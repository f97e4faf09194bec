import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { useOpener } from '../../ui/use-opener.ts';
import classes from './notification-bell.module.css';
import { useNotifications } from './use-notifications.ts';

const NotificationPanel = lazy(() =>
  import('./notification-panel.tsx').then((module) => ({ default: module.NotificationPanel })),
);

/** How much is unread; opens the panel. */
export function NotificationBell() {
  const t = useTranslations('notifications');
  const { opener, isOpen, open, close, leave } = useOpener();
  const count = useNotifications().data?.unreadCount;
  const unread = count ?? 0;
  return (
    <>
      <ActionIcon
        ref={opener}
        className={classes.bell}
        aria-label={count === undefined ? t('title') : t('bell', { count })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={open}
      >
        <IconBell size={22} stroke={1.6} aria-hidden="true" />
        {unread > 0 && (
          <span className={classes.count} aria-hidden="true">
            {Math.min(unread, 99)}
          </span>
        )}
      </ActionIcon>
      {isOpen && (
        <Suspense fallback={null}>
          <NotificationPanel onClose={close} onFollow={leave} />
        </Suspense>
      )}
    </>
  );
}
