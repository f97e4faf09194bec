import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link.tsx';
import classes from './marking.module.css';

/** How many essays wait for this tutor; nothing at all while none does. */
export function WaitingCard() {
  const t = useTranslations('marking');
  const { data } = useQuery(useTRPC().quizzes.marking.list.queryOptions({ limit: 1 }));
  const count = data?.quizzes.reduce((sum, quiz) => sum + quiz.waitingCount, 0) ?? 0;
  if (count === 0) return null;
  return (
    <Card title={t('title')}>
      <p className={classes.cardWords}>{t('waitingCount', { count })}</p>
      <LinkButton to="/marking" variant="default">
        {t('start')}
      </LinkButton>
    </Card>
  );
}
