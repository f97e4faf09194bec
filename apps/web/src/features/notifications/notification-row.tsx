import type { Notification, NotificationOf } from '@debrief/contracts';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { content, shorten } from './content.tsx';
import classes from './notification-row.module.css';
import { StudyWords } from './study-words.tsx';
import { useMarkRead } from './use-notifications.ts';

interface NotificationRowProps {
  notification: Notification;
  onFollow?: () => void;
}

/** Following it reads it. */
export function NotificationRow({ notification, onFollow }: NotificationRowProps) {
  const t = useTranslations('notifications');
  const markRead = useMarkRead();
  const { id, createdAt, readAt } = notification;
  const follow = () => {
    if (readAt === null) markRead.mutate({ ids: [id] });
    onFollow?.();
  };
  return (
    <li className={classes.row} data-unread={readAt === null}>
      <Way notification={notification} onClick={follow}>
        {readAt === null && <span className={classes.unread}>{t('new')}</span>}
        <Words notification={notification} />
      </Way>
      <span className={classes.when}>
        <When at={createdAt} as="ago" />
      </span>
    </li>
  );
}

interface WayProps {
  notification: Notification;
  onClick: () => void;
  children: ReactNode;
}

/** Where each kind leads to. */
function Way({ notification, ...props }: WayProps) {
  const link = { ...props, className: classes.link };
  switch (notification.kind) {
    case 'question-reported':
      return (
        <TextLink to="/questions/$questionId" params={{ questionId: notification.questionId }} {...link} />
      );
    case 'budget-reached':
      return <TextLink to="/admin/limits" {...link} />;
    case 'plan-changed':
    case 'payment-failed':
      return <TextLink to="/plans" {...link} />;
    case 'webhook-off':
      return <TextLink to="/settings/webhooks" {...link} />;
    case 'alert-raised':
      return <TextLink to="/admin/queue" {...link} />;
    case 'plan-behind':
    case 'exam-soon':
    case 'exam-not-reachable':
      return <TextLink to="/plan" {...link} />;
    case 'outcome-asked':
      return <TextLink to="/progress/readiness" {...link} />;
    case 'weekly-summary':
      return <TextLink to="/progress" {...link} />;
    case 'test':
      return <TextLink to="/settings/notifications" {...link} />;
    case 'attempt-regraded':
      return (
        <TextLink
          to="/attempts/$attemptId/review"
          params={{ attemptId: notification.attemptId }}
          search={{ q: notification.questionNumber }}
          {...link}
        />
      );
    case 'report-answered':
      return (
        <TextLink to="/attempts/$attemptId/review" params={{ attemptId: notification.attemptId }} {...link} />
      );
    default:
      return (
        <TextLink
          to="/attempts/$attemptId/debrief"
          params={{ attemptId: notification.attemptId }}
          {...link}
        />
      );
  }
}

function Words({ notification }: { notification: Notification }) {
  const t = useTranslations('notifications');
  const kind = useTranslations('notifications.kinds');
  switch (notification.kind) {
    case 'question-reported':
      return kind.rich('question-reported', { stem: shorten(notification.stem), name: content });
    case 'report-answered':
      return (
        <>
          {kind.rich(notification.status === 'fixed' ? 'report-fixed' : 'report-no-fault', {
            stem: shorten(notification.stem),
            name: content,
          })}
          {notification.answer && <q data-content>{notification.answer}</q>}
        </>
      );
    case 'alert-raised':
      return t(`alerts.${notification.alert}`);
    case 'webhook-off':
      return t.rich(`webhooks.${notification.reason}`, { host: notification.host, name: content });
    case 'budget-reached':
      return <BudgetWords notification={notification} />;
    case 'plan-changed':
    case 'payment-failed':
      return <PlanWords notification={notification} />;
    case 'attempt-regraded':
      return <RegradedWords notification={notification} />;
    case 'plan-behind':
    case 'exam-soon':
    case 'exam-not-reachable':
    case 'outcome-asked':
    case 'weekly-summary':
    case 'test':
      return <StudyWords notification={notification} />;
    default:
      return t.rich(`kinds.${notification.kind}`, { quiz: notification.quizTitle, name: content });
  }
}

function PlanWords({ notification }: { notification: NotificationOf<'plan-changed' | 'payment-failed'> }) {
  const t = useTranslations('notifications.plan');
  const format = useFormatter();
  const { kind, endsAt } = notification;
  const date = endsAt === null ? null : format.dateTime(new Date(endsAt), { dateStyle: 'medium' });
  if (kind === 'payment-failed') return date === null ? t('failed') : t('failedUntil', { date });
  return date === null ? t(notification.to) : `${t(notification.to)} ${t('until', { date })}`;
}

function BudgetWords({ notification }: { notification: NotificationOf<'budget-reached'> }) {
  const t = useTranslations('notifications.budget');
  const date = useFormatter().dateTime(new Date(notification.monthEndsAt), { dateStyle: 'medium' });
  return t(notification.limit, { date });
}

function RegradedWords({ notification }: { notification: NotificationOf<'attempt-regraded'> }) {
  const t = useTranslations('notifications.regraded');
  const { action, isUndone, questionNumber: number, quizTitle, note } = notification;
  const before = Math.round(notification.beforePercent);
  const after = Math.round(notification.afterPercent);
  return (
    <>
      {t.rich(isUndone ? 'undone' : action, { number, quiz: quizTitle, name: content })}{' '}
      {before === after ? t('same', { after }) : t('changed', { before, after })}
      {note && !isUndone && <q data-content>{note}</q>}
    </>
  );
}
