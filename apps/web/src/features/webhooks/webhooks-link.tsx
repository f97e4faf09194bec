import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';

/** On the page of settings, for those who write programs. */
export function WebhooksLink() {
  const t = useTranslations('webhooks');
  return (
    <p>
      <TextLink to="/settings/webhooks" underline="always">
        {t('title')}
      </TextLink>
      <br />
      {t('about')}
    </p>
  );
}
