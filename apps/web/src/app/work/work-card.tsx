import type { Job } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FailureLine } from '../../ui/failure-line.tsx';
import { TextLink } from '../../ui/link.tsx';
import { When } from '../../ui/when.tsx';
import { JobHistory } from './job-history.tsx';
import { JobStatus } from './job-status.tsx';
import classes from './work.module.css';

const pageSize = 5;

/** What this person has running and had run lately: large imports, statistics, regrading. */
export function WorkCard() {
  const t = useTranslations('work');
  const trpc = useTRPC();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    trpc.jobs.list.infiniteQueryOptions(
      { limit: pageSize },
      {
        getNextPageParam: (page) => page.nextCursor,
        refetchInterval: ({ state }) => (state.data?.pages.some(hasOpen) ? 3_000 : false),
      },
    ),
  );
  const jobs = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card title={t('title')}>
      {isPending && <Skeleton height="4rem" />}
      <FailureLine error={error} />
      {data && jobs.length === 0 && <p className={classes.empty}>{t('empty')}</p>}
      {jobs.length > 0 && (
        <ul className={classes.list}>
          {jobs.map((job) => (
            <li key={job.id}>
              <WorkRow job={job} />
            </li>
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('earlier')}
        </Button>
      )}
    </Card>
  );
}

const hasOpen = ({ items }: { items: Job[] }) => items.some((job) => job.finishedAt === null);

function WorkRow({ job }: { job: Job }) {
  const t = useTranslations('work');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <article className={classes.row}>
      <header className={classes.head}>
        <h3 className={classes.kind}>
          {t(`kinds.${job.kind}`)}
          {job.title && (
            <>
              {' · '}
              <Way job={job} />
            </>
          )}
        </h3>
        <When at={job.finishedAt ?? job.queuedAt} as="ago" />
      </header>
      <JobStatus job={job} />
      <Disclosure label={t('history')} onOpen={() => setIsOpen(true)}>
        {isOpen && <JobHistory jobId={job.id} />}
      </Disclosure>
    </article>
  );
}

function Way({ job: { kind, subjectId, title } }: { job: Job }) {
  const words = <span data-content>{title}</span>;
  if (subjectId && kind === 'bank-import')
    return (
      <TextLink to="/questions/import" search={{ import: subjectId }}>
        {words}
      </TextLink>
    );
  if (subjectId && kind === 'quiz-statistics')
    return (
      <TextLink to="/quizzes/$quizId/statistics" params={{ quizId: subjectId }}>
        {words}
      </TextLink>
    );
  return words;
}
