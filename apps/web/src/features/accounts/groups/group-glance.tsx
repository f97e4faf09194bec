import type { Group, GroupOverview } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { LinkButton } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './group-glance.module.css';
import { Lately } from './lately.tsx';

/** A group in three figures. */
export function GroupGlance({ group }: { group: Group }) {
  const t = useTranslations('groups');
  const overview = useQuery(useTRPC().dashboard.group.queryOptions({ groupId: group.id }));
  return (
    <Card title={<span data-content>{group.name}</span>}>
      <QueryView query={overview} skeleton={<Skeleton className={classes.waiting} />}>
        {(students) =>
          students.length === 0 ? (
            <p className={classes.none}>{t('noStudents')}</p>
          ) : (
            <Figures students={students} />
          )
        }
      </QueryView>
      <Lately groupId={group.id} />
      <LinkButton to="/groups/$groupId" params={{ groupId: group.id }} variant="light" mt="md">
        {t('open')}
      </LinkButton>
    </Card>
  );
}

const weekMs = 7 * 86_400_000;

function Figures({ students }: { students: GroupOverview }) {
  const t = useTranslations('groups');
  const since = Date.now() - weekMs;
  const active = students.filter(
    ({ lastActiveAt }) => lastActiveAt && Date.parse(lastActiveAt) > since,
  ).length;
  const means = students.flatMap(({ meanPercent }) => meanPercent ?? []);
  const mean = means.reduce((sum, each) => sum + each, 0) / means.length;
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('activeThisWeek')}</dt>
        <dd>{t('ofAll', { count: active, total: students.length })}</dd>
      </div>
      <div>
        <dt>{t('mean')}</dt>
        <dd>{means.length === 0 ? t('noScore') : t('percent', { percent: Math.round(mean) })}</dd>
      </div>
      <div>
        <dt>{t('quizzesDone')}</dt>
        <dd>{students.reduce((sum, each) => sum + each.submittedCount, 0)}</dd>
      </div>
    </dl>
  );
}
