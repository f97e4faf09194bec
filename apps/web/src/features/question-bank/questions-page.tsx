import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';

export function QuestionsPage() {
  const t = useTranslations('app');
  return <Page title={t('questions')}>{null}</Page>;
}
