import type { GroupDetail, GroupOverview } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import type { Column } from '../../../ui/data-table.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';
import { RemoveMemberButton } from './remove-member-button.tsx';
import { TimeFactorSelect } from './time-factor-select.tsx';

export interface StudentRow {
  userId: string;
  name: string;
  /** Extra time as one factor; 1 is none. */
  timeFactor: number;
  /** Null for somebody who joined a moment ago. */
  facts: GroupOverview[number] | null;
}

export function useStudentColumns(group: GroupDetail): Column<StudentRow>[] {
  const t = useTranslations('groups');
  const format = useFormatter();
  return [
    {
      label: t('student'),
      isHeading: true,
      cell: ({ userId, name }) => (
        <TextLink
          to="/groups/$groupId/students/$studentId"
          params={{ groupId: group.id, studentId: userId }}
          data-content
        >
          {name}
        </TextLink>
      ),
    },
    {
      label: t('lastActive'),
      cell: ({ facts }) => (facts?.lastActiveAt ? <When at={facts.lastActiveAt} as="ago" /> : t('notYet')),
    },
    {
      label: t('quizzesDone'),
      isNumber: true,
      cell: ({ facts }) => format.number(facts?.submittedCount ?? 0),
    },
    {
      label: t('lastScore'),
      isNumber: true,
      cell: ({ facts }) => {
        if (!facts?.lastAttemptId || facts.lastPercent === null) return t('noScore');
        return (
          <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId: facts.lastAttemptId }}>
            {t('percent', { percent: Math.round(facts.lastPercent) })}
          </TextLink>
        );
      },
    },
    {
      label: t('mean'),
      isNumber: true,
      cell: ({ facts }) =>
        facts?.meanPercent == null ? t('noScore') : t('percent', { percent: Math.round(facts.meanPercent) }),
    },
    {
      label: t('extraTime'),
      isNumber: true,
      cell: (row) => <TimeFactorSelect student={row} />,
    },
    {
      label: t('actions'),
      isNumber: true,
      isPlain: true,
      cell: ({ userId, name }) => <RemoveMemberButton groupId={group.id} member={{ userId, name }} />,
    },
  ];
}
