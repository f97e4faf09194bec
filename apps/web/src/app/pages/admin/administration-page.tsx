import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useOpenBilling } from '../../../features/billing/use-billing.ts';
import { Page } from '../../../ui/page.tsx';
import { adminPages } from './admin-pages.ts';
import classes from './administration-page.module.css';

/** Where an administrator begins: every page of the installation, with what it is for. */
export function AdministrationPage() {
  const t = useTranslations('admin');
  const hasPlans = useOpenBilling() !== undefined;
  const pages = adminPages.filter(({ isOfBilling }) => hasPlans || !isOfBilling);
  return (
    <Page title={t('title')} width="reading">
      <ul className={classes.list}>
        {pages.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className={classes.item}>
              <span>
                {t(`pages.${name}.title`)}
                <small>{t(`pages.${name}.about`)}</small>
              </span>
              <IconChevronRight aria-hidden="true" size={18} className={classes.chevron} />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
