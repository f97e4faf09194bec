import { useTranslations } from 'use-intl';
import { Page } from '../../../ui/page.tsx';

export function PlayerPage() {
  const t = useTranslations('app');
  return <Page title={t('name')}>{null}</Page>;
}
