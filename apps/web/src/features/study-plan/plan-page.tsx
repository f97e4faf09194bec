import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';

export function PlanPage() {
  const t = useTranslations('app');
  return <Page title={t('plan')}>{null}</Page>;
}
