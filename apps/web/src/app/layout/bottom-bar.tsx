import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { UnreadDot } from '../../features/notifications/unread-dot.tsx';
import { destinations } from '../navigation.ts';
import classes from './bottom-bar.module.css';

const inBar = destinations.filter((each) => each.isInBar);

/** The way around on phones, under the thumb. */
export function BottomBar() {
  const t = useTranslations('app');
  return (
    <nav aria-label={t('navigation')} className={classes.bar} data-print="hide">
      {inBar.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={classes.item}>
          <Icon aria-hidden="true" size={22} stroke={1.6} />
          {t(label)}
          {to === '/today' && <UnreadDot />}
        </Link>
      ))}
      <Link to="/more" className={classes.item}>
        <IconDots aria-hidden="true" size={22} stroke={1.6} />
        {t('more')}
      </Link>
    </nav>
  );
}
