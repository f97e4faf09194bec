import type { ClassOverview as Overview } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './class-overview.module.css';
import { HeatCard } from './heat-card.tsx';
import { NeedList } from './need-list.tsx';
import { sortByHardness, sortByNeed } from './sort-by-need.ts';
import { StuckTopics } from './stuck-topics.tsx';

/** Students work on while a tutor looks. */
const asTheyCome = { staleTime: 0, refetchInterval: 15_000 };

/** A class on one page: who needs help, on what, and how everybody stands in every topic. */
export function ClassOverview({ groupId }: { groupId: string }) {
  const query = useQuery(useTRPC().dashboard.class.queryOptions({ groupId }, asTheyCome));
  return (
    <QueryView query={query} skeleton={<ClassSkeleton />}>
      {(overview) => <Overviewed groupId={groupId} overview={overview} />}
    </QueryView>
  );
}

function Overviewed({ groupId, overview }: { groupId: string; overview: Overview }) {
  const t = useTranslations('classView');
  // Without students the page's own card says how they come.
  if (overview.students.length === 0) return null;
  const students = sortByNeed(overview.students, Date.now());
  const topics = sortByHardness(overview.topics);
  if (overview.topics.length === 0)
    return (
      <Card title={t('need')}>
        <p className={classes.words}>{t('noData')}</p>
      </Card>
    );
  return (
    <div className={classes.cards}>
      <NeedList groupId={groupId} students={students} />
      <StuckTopics topics={topics} />
      <div className={classes.wide}>
        <HeatCard groupId={groupId} students={students} topics={topics} />
      </div>
    </div>
  );
}

function ClassSkeleton() {
  return (
    <div className={classes.cards}>
      <Skeleton height="22rem" />
      <Skeleton height="22rem" />
      <Skeleton height="20rem" className={classes.wide} />
    </div>
  );
}
