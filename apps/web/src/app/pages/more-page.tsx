import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useProfile } from '../../features/accounts/use-me.ts';
import { Page } from '../../ui/page.tsx';
import { SignOutButton } from '../layout/sign-out-button.tsx';
import { destinationsOf } from '../navigation.ts';
import classes from './more-page.module.css';

/** What the bottom bar has no room for. */
export function MorePage() {
  const t = useTranslations('app');
  const profile = useProfile();
  return (
    <Page title={t('more')} eyebrow={<span data-content>{profile.name}</span>} width="reading">
      <ul className={classes.list}>
        {destinationsOf(profile.role)
          .filter((each) => !each.isInBar)
          .map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={classes.item}>
                <Icon aria-hidden="true" size={22} stroke={1.6} />
                {t(label)}
                <IconChevronRight aria-hidden="true" size={18} className={classes.chevron} />
              </Link>
            </li>
          ))}
      </ul>
      <SignOutButton />
    </Page>
  );
}
