import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';

export function QuizListPage() {
  const t = useTranslations('app');
  return <Page title={t('quizzes')}>{null}</Page>;
}
