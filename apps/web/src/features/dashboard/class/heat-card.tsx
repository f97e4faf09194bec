import type { ClassOverview } from '@debrief/contracts';
import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import classes from './heat-card.module.css';
import { HeatTable } from './heat-table.tsx';
import type { ClassStudent } from './sort-by-need.ts';

const studentsFirst = 20;
const studentsMore = 40;
const topicsShown = 8;
const views = ['chart', 'table'] as const;

interface HeatCardProps {
  groupId: string;
  /** Whoever needs help most first. */
  students: readonly ClassStudent[];
  topics: ClassOverview['topics'];
}

/** Everybody in the topics where most are stuck, drawn or in figures; large classes come page by page. */
export function HeatCard({ groupId, students, topics }: HeatCardProps) {
  const t = useTranslations('classView');
  const chart = useTranslations('progress.chart');
  const [view, setView] = useState<(typeof views)[number]>('chart');
  const [count, setCount] = useState(studentsFirst);
  const switcher = (
    <SegmentedControl
      aria-label={chart('view')}
      value={view}
      onChange={(value) => setView(value as (typeof views)[number])}
      data={views.map((value) => ({ value, label: t(`views.${value}`) }))}
    />
  );
  return (
    <Card title={t('heat')} aside={switcher}>
      <p className={classes.caption}>{t('heatCaption', { count: Math.min(topicsShown, topics.length) })}</p>
      <HeatTable
        groupId={groupId}
        students={students.slice(0, count)}
        topics={topics.slice(0, topicsShown)}
        isDrawn={view === 'chart'}
      />
      {students.length > count && (
        <Button variant="subtle" px="xs" mt="sm" onClick={() => setCount(count + studentsMore)}>
          {t('moreStudents', { count: Math.min(studentsMore, students.length - count) })}
        </Button>
      )}
    </Card>
  );
}
