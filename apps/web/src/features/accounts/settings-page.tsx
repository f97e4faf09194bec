import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';

export function SettingsPage() {
  const t = useTranslations('app');
  return <Page title={t('settings')}>{null}</Page>;
}
