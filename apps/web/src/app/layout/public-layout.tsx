import { Link, Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Wordmark } from '../../ui/wordmark.tsx';
import { HasMain } from './has-main.ts';
import { OfflineBar } from './offline-bar.tsx';
import classes from './public-layout.module.css';

export function PublicLayout() {
  const t = useTranslations('app');
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <Link to="/" className={classes.home}>
          <Wordmark name={t('name')} />
        </Link>
      </header>
      <main id="content" tabIndex={-1} className={classes.content}>
        <OfflineBar />
        <HasMain value={true}>
          <Outlet />
        </HasMain>
      </main>
    </div>
  );
}
