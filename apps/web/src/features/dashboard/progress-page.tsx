import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';

export function ProgressPage() {
  const t = useTranslations('app');
  return <Page title={t('progress')}>{null}</Page>;
}
