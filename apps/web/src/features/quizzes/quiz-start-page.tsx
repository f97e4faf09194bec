import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';

export function QuizStartPage() {
  const t = useTranslations('app');
  return <Page title={t('quizzes')}>{null}</Page>;
}
