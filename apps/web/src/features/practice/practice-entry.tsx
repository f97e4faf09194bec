import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton, TextLink } from '../../ui/link.tsx';
import classes from './practice.module.css';

/** "12 due", and the way there; nothing while there is no mistake to practise. */
export function PracticeEntry() {
  const t = useTranslations('practice');
  const { data } = useQuery(useTRPC().practice.summary.queryOptions());
  if (!data || data.cardCount === 0) return null;
  return (
    <Card title={t('title')} aside={<TextLink to="/practice">{t('open')}</TextLink>}>
      <p>{t('due', { count: data.dueCount })}</p>
      {data.dueCount > 0 && (
        <LinkButton to="/practice" variant="light">
          {t('start')}
        </LinkButton>
      )}
    </Card>
  );
}

/** The same in one line, for pages that are about something else. */
export function PracticeLine() {
  const t = useTranslations('practice');
  const { data } = useQuery(useTRPC().practice.summary.queryOptions());
  if (!data || data.dueCount === 0) return null;
  return (
    <p className={classes.line} data-print="hide">
      {t('due', { count: data.dueCount })} <TextLink to="/practice">{t('title')}</TextLink>
    </p>
  );
}
