import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Messages } from '../messages/index.ts';
import { TextLink } from './link.tsx';
import { Page } from './page.tsx';

interface AdminPageProps {
  /** Which of them: its title is the one of the list. */
  name: keyof Messages['admin']['pages'];
  /** Where more is to be said than in the list. */
  lead?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** A page of administration: called as it is called in the list, with the way back to that. */
export function AdminPage({ name, lead, action, children }: AdminPageProps) {
  const t = useTranslations('admin');
  return (
    <Page
      title={t(`pages.${name}.title`)}
      eyebrow={<TextLink to="/admin">{t('title')}</TextLink>}
      lead={lead ?? t(`pages.${name}.about`)}
      action={action}
    >
      {children}
    </Page>
  );
}
