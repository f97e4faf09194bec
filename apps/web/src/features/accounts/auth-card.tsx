import type { ReactNode } from 'react';
import { usePageTitle } from '../../ui/page.tsx';
import classes from './auth-card.module.css';

interface AuthCardProps {
  title: string;
  lead?: ReactNode;
  /** Under the form: the other ways in. */
  foot?: ReactNode;
  children: ReactNode;
}

export function AuthCard({ title, lead, foot, children }: AuthCardProps) {
  usePageTitle(title);
  return (
    <div className={classes.place}>
      <div className={classes.card}>
        <h1 className={classes.title}>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </div>
  );
}
