import type { AttemptRow } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './recent-debriefs-card.module.css';

const shown = 6;

/** The latest debriefs to read again. */
export function RecentDebriefsCard() {
  const t = useTranslations('progress.debriefs');
  const query = useQuery(useTRPC().quizzes.listAttempts.queryOptions({ limit: shown }));
  return (
    <Card title={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="10rem" />}>
        {({ attempts }) => (
          <ul className={classes.list}>
            {attempts
              .filter((attempt) => attempt.status === 'submitted')
              .map((attempt) => (
                <DebriefRow key={attempt.id} attempt={attempt} />
              ))}
          </ul>
        )}
      </QueryView>
    </Card>
  );
}

function DebriefRow({ attempt }: { attempt: AttemptRow }) {
  const t = useTranslations('progress.debriefs');
  return (
    <li className={classes.item}>
      <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId: attempt.id }} data-content fw={600}>
        {attempt.quizTitle}
      </TextLink>
      <span className={classes.when}>
        {attempt.submittedAt && <When at={attempt.submittedAt} as="day" />}
      </span>
      <span className={classes.score}>
        {attempt.scorePercent !== null && t('percent', { percent: Math.round(attempt.scorePercent) })}
      </span>
    </li>
  );
}
