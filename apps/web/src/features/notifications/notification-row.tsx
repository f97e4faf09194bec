import type { Notification } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import classes from './notification-row.module.css';
import { useMarkRead } from './use-notifications.ts';

interface NotificationRowProps {
  notification: Notification;
  onFollow?: () => void;
}

/** Following it reads it. */
export function NotificationRow({ notification, onFollow }: NotificationRowProps) {
  const t = useTranslations('notifications');
  const markRead = useMarkRead();
  const { id, kind, attemptId, quizTitle, createdAt, readAt } = notification;
  const follow = () => {
    if (readAt === null) markRead.mutate({ ids: [id] });
    onFollow?.();
  };
  return (
    <li className={classes.row} data-unread={readAt === null}>
      <TextLink
        to="/attempts/$attemptId/debrief"
        params={{ attemptId }}
        className={classes.link}
        onClick={follow}
      >
        {readAt === null && <span className={classes.unread}>{t('new')}</span>}
        {t.rich(`kinds.${kind}`, { quiz: quizTitle, name: (words) => <span data-content>{words}</span> })}
      </TextLink>
      <span className={classes.when}>
        <When at={createdAt} as="ago" />
      </span>
    </li>
  );
}
