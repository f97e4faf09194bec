import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useProfile } from '../../features/accounts/use-me.ts';
import { NotificationBell } from '../../features/notifications/notification-bell.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';
import { destinations, destinationsOf } from '../navigation.ts';
import classes from './rail.module.css';
import { SignOutButton } from './sign-out-button.tsx';

/** The HTML that is painted first is the same for everybody: its styles show what is for whom. */
const shownTo = import.meta.env.SSR ? () => destinations : destinationsOf;

/** The way around on wide screens. */
export function Rail() {
  const t = useTranslations('app');
  const profile = useProfile();
  return (
    <header className={classes.rail} data-print="hide">
      <div className={classes.head}>
        <Link to="/today" className={classes.home} aria-label={`${t('name')}, ${t('today')}`}>
          <Wordmark name={t('name')} />
        </Link>
        <NotificationBell />
      </div>
      <nav aria-label={t('navigation')} className={classes.list}>
        {shownTo(profile.role).map(({ to, label, icon: Icon, roles }) => (
          <Link key={to} to={to} className={classes.item} data-for={roles.join(' ')}>
            <Icon aria-hidden="true" size={20} stroke={1.6} />
            {t(label)}
          </Link>
        ))}
      </nav>
      <div className={classes.foot}>
        <p className={classes.person} data-content>
          {profile.name}
          <small>{profile.email}</small>
        </p>
        <SignOutButton />
      </div>
    </header>
  );
}
