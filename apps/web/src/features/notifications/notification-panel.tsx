import { Button, Drawer, Skeleton, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './notification-panel.module.css';
import { NotificationRow } from './notification-row.tsx';
import { useMarkRead, useNotifications } from './use-notifications.ts';

interface NotificationPanelProps {
  onClose: () => void;
  /** Leads to another page, which takes the focus. */
  onFollow: () => void;
}

/** What has happened, the newest first. It keeps itself up to date. */
export function NotificationPanel({ onClose, onFollow }: NotificationPanelProps) {
  const t = useTranslations('notifications');
  const app = useTranslations('app');
  const markRead = useMarkRead();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="25rem"
      title={<span className={classes.title}>{t('title')}</span>}
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <QueryView query={useNotifications()} skeleton={<PanelSkeleton />}>
        {({ items, unreadCount }) => (
          <>
            {unreadCount > 0 && (
              <Button variant="subtle" px="xs" onClick={() => markRead.mutate({ ids: null })}>
                {t('readAll')}
              </Button>
            )}
            {items.length === 0 && <p className={classes.empty}>{t('empty')}</p>}
            <ul className={classes.list}>
              {items.map((item) => (
                <NotificationRow key={item.id} notification={item} onFollow={onFollow} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Drawer>
  );
}

function PanelSkeleton() {
  return (
    <Stack>
      <Skeleton height="3.5rem" />
      <Skeleton height="3.5rem" />
      <Skeleton height="3.5rem" />
    </Stack>
  );
}
