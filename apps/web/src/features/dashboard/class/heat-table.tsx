import type { ClassOverview } from '@debrief/contracts';
import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import classes from './heat-table.module.css';
import type { ClassStudent } from './sort-by-need.ts';

interface HeatTableProps {
  groupId: string;
  students: readonly ClassStudent[];
  topics: ClassOverview['topics'];
  /** As filled cells; else as figures. */
  isDrawn: boolean;
}

/** Students by topics. A cell is filled as high as the mastery; a notch marks who is stuck. */
export function HeatTable({ groupId, students, topics, isDrawn }: HeatTableProps) {
  const t = useTranslations('classView');
  return (
    <table className={classes.table}>
      <VisuallyHidden component="caption">{t('heat')}</VisuallyHidden>
      <thead>
        <tr>
          <th scope="col" className={classes.corner}>
            {t('student')}
          </th>
          {topics.map(({ topicId, name }) => (
            <th key={topicId} scope="col" className={classes.topic}>
              <span data-content>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {students.map((student) => (
          <tr key={student.userId}>
            <th scope="row" className={classes.name}>
              <TextLink
                to="/groups/$groupId/students/$studentId"
                params={{ groupId, studentId: student.userId }}
                data-content
              >
                {student.name}
              </TextLink>
            </th>
            {topics.map(({ topicId }) => (
              <HeatCell key={topicId} student={student} topicId={topicId} isDrawn={isDrawn} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeatCell(props: { student: ClassStudent; topicId: string; isDrawn: boolean }) {
  const t = useTranslations('classView');
  const { student, topicId, isDrawn } = props;
  const mastery = student.masteries[topicId];
  const isStuck = student.stuckOn.some((topic) => topic.topicId === topicId);
  if (mastery === undefined)
    return (
      <td className={classes.cell}>
        <span aria-hidden="true">{t('blank')}</span>
        <VisuallyHidden component="span">{t('notPractised')}</VisuallyHidden>
      </td>
    );
  const words = t('cell', { mastery: Math.round(mastery), isStuck: String(isStuck) });
  return (
    <td className={classes.cell} title={words}>
      {isDrawn ? (
        <span className={classes.box} data-stuck={isStuck} aria-hidden="true">
          <span style={{ height: `${Math.max(6, mastery)}%` }} />
        </span>
      ) : (
        <span className={classes.figure} data-stuck={isStuck} aria-hidden="true">
          {Math.round(mastery)}
        </span>
      )}
      <VisuallyHidden component="span">{words}</VisuallyHidden>
    </td>
  );
}
