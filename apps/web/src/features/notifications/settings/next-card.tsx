import type { NotificationPreferences } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import classes from './notification-settings-page.module.css';

/** What comes next, when and by what, in the words it would have now. */
export function NextCard({ next }: Pick<NotificationPreferences, 'next'>) {
  const t = useTranslations('notifications.settings');
  const format = useFormatter();
  if (!next)
    return (
      <Card title={t('next.title')}>
        <p className={classes.soft}>{t('next.none')}</p>
      </Card>
    );
  const at = new Date(next.at);
  const when = format.dateTime(at, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  const by = format.list(
    next.channels.map((channel) => t(`by.${channel}`)),
    { type: 'conjunction' },
  );
  return (
    <Card title={t('next.title')}>
      <p className={classes.when}>{t('next.line', { kind: t(`kinds.${next.kind}.title`), when, by })}</p>
      <blockquote className={classes.preview} data-content>
        <strong>{next.title}</strong>
        {next.text}
      </blockquote>
    </Card>
  );
}
