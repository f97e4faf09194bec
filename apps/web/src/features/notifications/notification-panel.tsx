import type { NotificationList } from '@debrief/contracts';
import { Button, Drawer, Skeleton, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../ui/failure-line.tsx';
import { TextLink } from '../../ui/link.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import classes from './notification-panel.module.css';
import { NotificationRow } from './notification-row.tsx';
import { useMarkRead, useNotifications, useOlderNotifications } from './use-notifications.ts';

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
        {({ items, unreadCount, nextCursor }) => (
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
            {nextCursor && <Older key={nextCursor} firstCursor={nextCursor} onFollow={onFollow} />}
            <p className={classes.foot}>
              <TextLink to="/settings/notifications" onClick={onFollow}>
                {t('settingsLink')}
              </TextLink>
            </p>
          </>
        )}
      </QueryView>
    </Drawer>
  );
}

interface OlderProps {
  firstCursor: NonNullable<NotificationList['nextCursor']>;
  onFollow: () => void;
}

function Older({ firstCursor, onFollow }: OlderProps) {
  const t = useTranslations('notifications');
  const { items, hasMore, isLoading, error, more } = useOlderNotifications(firstCursor);
  return (
    <>
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map((item) => (
            <NotificationRow key={item.id} notification={item} onFollow={onFollow} />
          ))}
        </ul>
      )}
      <FailureLine error={error} />
      {hasMore && (
        <Button variant="subtle" px="xs" loading={isLoading} onClick={more}>
          {t('older')}
        </Button>
      )}
    </>
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
