import { useTranslations } from 'use-intl';
import classes from './skip-link.module.css';

export function SkipLink() {
  const t = useTranslations('app');
  return (
    <a href="#content" className={classes.skip}>
      {t('skip')}
    </a>
  );
}
