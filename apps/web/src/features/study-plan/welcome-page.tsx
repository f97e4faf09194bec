import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';

export function WelcomePage() {
  const t = useTranslations('app');
  return <Page title={t('name')}>{null}</Page>;
}
