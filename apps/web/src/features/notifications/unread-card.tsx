import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import classes from './notification-panel.module.css';
import { NotificationRow } from './notification-row.tsx';
import { useMarkRead, useNotifications } from './use-notifications.ts';

const shown = 3;

/** What is new since last time; absent when nothing is. */
export function UnreadCard() {
  const t = useTranslations('notifications');
  const { data } = useNotifications();
  const markRead = useMarkRead();
  const unread = (data?.items ?? []).filter((item) => item.readAt === null);
  if (unread.length === 0) return null;
  return (
    <Card
      title={t('unread')}
      aside={
        <Button variant="subtle" px="xs" my="-0.5rem" onClick={() => markRead.mutate({ ids: null })}>
          {t('readAll')}
        </Button>
      }
    >
      <ul className={classes.list}>
        {unread.slice(0, shown).map((item) => (
          <NotificationRow key={item.id} notification={item} />
        ))}
      </ul>
    </Card>
  );
}
