import { useTranslations } from 'use-intl';
import { TextLink } from '../../ui/link.tsx';

/** On the page of settings, for those who write programs. */
export function ApiKeysLink() {
  const t = useTranslations('apiKeys');
  return (
    <p>
      <TextLink to="/settings/api-keys" underline="always">
        {t('title')}
      </TextLink>
      <br />
      {t('about')}
    </p>
  );
}
