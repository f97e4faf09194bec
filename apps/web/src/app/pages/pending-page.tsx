import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './standalone.module.css';

/** Stands while a page's code is on its way. */
export function PendingPage() {
  const t = useTranslations('states');
  return (
    <div className={classes.standalone} aria-busy="true">
      <VisuallyHidden role="status">{t('loading')}</VisuallyHidden>
      <Skeleton height="2rem" width="50%" mb="lg" />
      <Skeleton height="6rem" mb="md" />
      <Skeleton height="6rem" />
    </div>
  );
}
