import { type ReactNode, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** A short line over the title: where this page belongs. */
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** Beside the title: at most one button. */
  action?: ReactNode;
  /** Reading pages are narrow, overviews wide. */
  width?: 'reading' | 'wide';
  /** The title is somebody's own words, not the catalogue's. */
  isContentTitle?: boolean;
  children: ReactNode;
}

/** The frame of every page: document title, one h1, one measure. */
export function Page({ title, eyebrow, lead, action, width = 'wide', isContentTitle, children }: PageProps) {
  usePageTitle(title);
  return (
    <div className={classes.page} data-width={width}>
      <header className={classes.header}>
        <div>
          {eyebrow && <p className={classes.eyebrow}>{eyebrow}</p>}
          <h1 className={classes.title} data-content={isContentTitle}>
            {title}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {action && <div className={classes.action}>{action}</div>}
      </header>
      {children}
    </div>
  );
}

declare global {
  /** Where pages are painted, without a document: is told their titles. */
  var debriefTitled: ((title: string) => void) | undefined;
}

export function usePageTitle(page: string): void {
  const t = useTranslations('app');
  const title = t('title', { page });
  if (import.meta.env.SSR) globalThis.debriefTitled?.(title);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
