import type { GroupDetail, GroupOverview } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Card } from '../../../ui/card.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import classes from './members-card.module.css';
import { type StudentRow, useStudentColumns } from './use-student-columns.tsx';

/** The students with what they did last. */
export function MembersCard({ group }: { group: GroupDetail }) {
  const t = useTranslations('groups');
  const overview = useQuery(useTRPC().dashboard.group.queryOptions({ groupId: group.id }, { staleTime: 0 }));
  const columns = useStudentColumns(group);
  const students = group.members.filter((member) => member.part === 'student');
  const tutors = group.members.filter((member) => member.part === 'tutor');
  return (
    <Card title={t('students', { count: students.length })}>
      {students.length === 0 ? (
        <p className={classes.none}>{t('noStudents')}</p>
      ) : (
        <QueryView query={overview} skeleton={<Skeleton height={`${3 + 3.25 * students.length}rem`} />}>
          {(facts) => (
            <DataTable
              caption={t('studentsCaption')}
              rows={toRows(students, facts)}
              columns={columns}
              rowKey={(row) => row.userId}
            />
          )}
        </QueryView>
      )}
      <p className={classes.tutors}>
        {t.rich('tutorNames', {
          names: tutors.map((tutor) => tutor.name).join(', '),
          content: (words) => <span data-content>{words}</span>,
        })}
      </p>
    </Card>
  );
}

function toRows(students: GroupDetail['members'], facts: GroupOverview): StudentRow[] {
  const byId = new Map(facts.map((fact) => [fact.userId, fact]));
  return students.map(({ userId, name, timeFactor }) => ({
    ...{ userId, name, timeFactor: timeFactor ?? 1 },
    facts: byId.get(userId) ?? null,
  }));
}
