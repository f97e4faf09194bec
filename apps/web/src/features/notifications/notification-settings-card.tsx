import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';

/** On the page of settings: where one chooses what one is told. */
export function NotificationSettingsCard() {
  const t = useTranslations('notifications.settings');
  return (
    <Card title={t('title')}>
      <p>{t('lead')}</p>
      <TextLink to="/settings/notifications">{t('open')}</TextLink>
    </Card>
  );
}
