import { useTranslations } from 'use-intl';
import { Page } from '../../../ui/page.tsx';

export function GroupsPage() {
  const t = useTranslations('app');
  return <Page title={t('groups')}>{null}</Page>;
}
