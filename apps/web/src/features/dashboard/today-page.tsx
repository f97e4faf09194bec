import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';

export function TodayPage() {
  const t = useTranslations('app');
  return <Page title={t('today')}>{null}</Page>;
}
