import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';
import classes from './need-list.module.css';
import type { ClassStudent } from './sort-by-need.ts';
import { TrendMark } from './trend-mark.tsx';

const shownFirst = 8;
const shownMore = 25;

interface NeedListProps {
  groupId: string;
  /** Whoever needs help most first. */
  students: readonly ClassStudent[];
}

/** Who needs help, and on what; a name opens the student's dashboard. */
export function NeedList({ groupId, students }: NeedListProps) {
  const t = useTranslations('classView');
  const [count, setCount] = useState(shownFirst);
  return (
    <Card title={t('need')}>
      <ol className={classes.list}>
        {students.slice(0, count).map((student) => (
          <li key={student.userId} className={classes.item}>
            <Student groupId={groupId} student={student} />
          </li>
        ))}
      </ol>
      {students.length > count && (
        <Button variant="subtle" px="xs" onClick={() => setCount(count + shownMore)}>
          {t('moreStudents', { count: Math.min(shownMore, students.length - count) })}
        </Button>
      )}
    </Card>
  );
}

function Student({ groupId, student }: { groupId: string; student: ClassStudent }) {
  const t = useTranslations('classView');
  const { userId, name, stuckOn, trend, lastActiveAt, readinessPercent, meanPercent30 } = student;
  return (
    <>
      <div className={classes.head}>
        <TextLink
          to="/groups/$groupId/students/$studentId"
          params={{ groupId, studentId: userId }}
          className={classes.name}
          data-content
        >
          {name}
        </TextLink>
        <TrendMark trend={trend} />
      </div>
      {stuckOn.map(({ topicId, name: topic, wrongInARow }) => (
        <p key={topicId} className={classes.stuck}>
          {t.rich('stuckOn', {
            topic,
            count: wrongInARow,
            content: (words) => <strong data-content>{words}</strong>,
          })}
        </p>
      ))}
      <p className={classes.facts}>
        <span>
          {lastActiveAt ? t.rich('active', { at: () => <When at={lastActiveAt} as="ago" /> }) : t('notBegun')}
        </span>
        {readinessPercent !== null && (
          <span>{t('readiness', { percent: Math.round(readinessPercent) })}</span>
        )}
        {meanPercent30 !== null && <span>{t('mean', { percent: Math.round(meanPercent30) })}</span>}
      </p>
    </>
  );
}
