import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './latest-debrief-card.module.css';
import { Takeaway } from './takeaway.tsx';

/** The newest debrief in two lines. Absent until there is one. */
export function LatestDebriefCard() {
  const t = useTranslations('today.debrief');
  const query = useQuery(useTRPC().quizzes.listAttempts.queryOptions({ limit: 6 }));
  return (
    <QueryView query={query} skeleton={<Skeleton height="11rem" />}>
      {({ attempts }) => {
        const latest = attempts.find((attempt) => attempt.status === 'submitted');
        if (!latest?.submittedAt) return null;
        return (
          <Card
            title={t('title')}
            aside={
              <span className={classes.when}>
                <When at={latest.submittedAt} as="ago" />
              </span>
            }
          >
            <p className={classes.quiz}>
              <span data-content>{latest.quizTitle}</span>
              <strong>{t('percent', { percent: Math.round(latest.scorePercent ?? 0) })}</strong>
            </p>
            <Takeaway attemptId={latest.id} />
            <LinkButton
              to="/attempts/$attemptId/debrief"
              params={{ attemptId: latest.id }}
              variant="default"
              mt="sm"
            >
              {t('read')}
            </LinkButton>
          </Card>
        );
      }}
    </QueryView>
  );
}
