import type { GroupDetail } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './members-card.module.css';
import { useAttemptColumns } from './use-attempt-columns.tsx';

interface GroupAttemptsProps {
  group: GroupDetail;
  studentId: string | undefined;
}

/** What the students did, the newest first; each opens its debrief. */
export function GroupAttempts({ group, studentId }: GroupAttemptsProps) {
  const t = useTranslations('groups');
  const student = group.members.find((member) => member.userId === studentId);
  const query = useInfiniteQuery(
    useTRPC().quizzes.listAttempts.infiniteQueryOptions(
      { groupId: group.id, studentId: student?.userId, limit: 15 },
      { getNextPageParam: (page) => page.nextCursor, staleTime: 0 },
    ),
  );
  const columns = useAttemptColumns();
  const all = (
    <TextLink to="/groups/$groupId" params={{ groupId: group.id }}>
      {t('allStudents')}
    </TextLink>
  );
  return (
    <div id="attempts">
      <Card
        title={student ? <span data-content>{t('attemptsOf', { name: student.name })}</span> : t('attempts')}
        aside={student && all}
      >
        <QueryView query={query} skeleton={<Skeleton height="14rem" />}>
          {({ pages }) => {
            const attempts = pages.flatMap((page) => page.attempts);
            if (attempts.length === 0) return <p className={classes.none}>{t('noAttempts')}</p>;
            return (
              <DataTable
                caption={t('attempts')}
                rows={attempts}
                columns={columns}
                rowKey={({ id }) => id}
                narrow="line"
              />
            );
          }}
        </QueryView>
        {query.hasNextPage && (
          <Button
            variant="default"
            mt="md"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </Card>
    </div>
  );
}
