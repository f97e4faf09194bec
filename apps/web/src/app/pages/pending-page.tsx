import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Standalone } from './standalone.tsx';

/** Stands while a page's code is on its way. */
export function PendingPage() {
  const t = useTranslations('states');
  return (
    <Standalone>
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton height="2rem" width="50%" mb="lg" />
      <Skeleton height="6rem" mb="md" />
      <Skeleton height="6rem" />
    </Standalone>
  );
}
