import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './lately.module.css';

const shown = 4;

/** What a group's students finished last; nothing while there is nothing. */
export function Lately({ groupId }: { groupId: string }) {
  const t = useTranslations('groups');
  const { data, isPending } = useQuery(
    useTRPC().quizzes.listAttempts.queryOptions({ groupId, limit: 2 * shown }),
  );
  const attempts = (data?.attempts ?? []).filter((attempt) => attempt.status === 'submitted').slice(0, shown);
  if (isPending) return <Skeleton className={classes.waiting} />;
  if (attempts.length === 0) return null;
  return (
    <>
      <h3 className={classes.title}>{t('lately')}</h3>
      <ul className={classes.list}>
        {attempts.map(({ id, studentName, quizTitle, submittedAt, scorePercent }) => (
          <li key={id} className={classes.item}>
            <span data-content>{studentName}</span>
            <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId: id }} data-content>
              {quizTitle}
            </TextLink>
            <span className={classes.score}>{t('percent', { percent: Math.round(scorePercent ?? 0) })}</span>
            <span className={classes.when}>{submittedAt && <When at={submittedAt} as="ago" />}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
