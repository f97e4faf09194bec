import type { DashboardBody } from '@debrief/contracts';
import type { ProgressPoint, WeekOfWork } from '@debrief/core';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { toCsv } from '../../../ui/csv.ts';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { useDayText } from '../../../ui/use-day-text.ts';
import { When } from '../../../ui/when.tsx';
import { type ChartRange, recentScores, weeksOfWork } from './build-series.ts';

interface ProgressTable {
  element: ReactNode;
  csv: () => string;
}

/** The same figures to read and to take along, the newest first. */
export function useProgressTable(body: DashboardBody, range: ChartRange): ProgressTable {
  const t = useTranslations('progress.chart');
  const points = recentScores(body, Date.now()).toReversed();
  const weeks = weeksOfWork(body).toReversed();
  const pointColumns = usePointColumns(body);
  const weekColumns = useWeekColumns();
  if (range === 'days') {
    return {
      element: (
        <DataTable
          caption={t('walk.days')}
          rows={points}
          columns={pointColumns}
          rowKey={({ attemptId }) => attemptId}
          narrow="line"
        />
      ),
      csv: () =>
        toCsv([
          [t('quiz'), t('when'), t('score')],
          ...points.map((point) => [body.names[point.quizId] ?? '', point.submittedAt, point.scorePercent]),
        ]),
    };
  }
  return {
    element: (
      <DataTable
        caption={t('walk.weeks')}
        rows={weeks}
        columns={weekColumns}
        rowKey={({ monday }) => monday}
      />
    ),
    csv: () =>
      toCsv([
        [t('weekOf'), t('meanScore'), t('quizzes'), t('answers'), t('minutes')],
        ...weeks.map(({ monday, meanPercent, attemptCount, answerCount, minutes }) => [
          ...[monday, meanPercent, attemptCount, answerCount, minutes],
        ]),
      ]),
  };
}

function usePointColumns({ names }: DashboardBody): Column<ProgressPoint>[] {
  const t = useTranslations('progress.chart');
  return [
    {
      label: t('quiz'),
      isHeading: true,
      cell: ({ attemptId, quizId }) => (
        <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId }} data-content>
          {names[quizId]}
        </TextLink>
      ),
    },
    { label: t('when'), cell: ({ submittedAt }) => <When at={submittedAt} as="moment" /> },
    {
      label: t('score'),
      isNumber: true,
      cell: ({ scorePercent }) => t('percent', { percent: Math.round(scorePercent) }),
    },
  ];
}

function useWeekColumns(): Column<WeekOfWork>[] {
  const t = useTranslations('progress.chart');
  const format = useFormatter();
  const dayText = useDayText();
  return [
    {
      label: t('weekOf'),
      isHeading: true,
      cell: ({ monday }) => <span data-content>{dayText(monday, 'short')}</span>,
    },
    {
      label: t('meanScore'),
      isNumber: true,
      cell: ({ meanPercent }) =>
        meanPercent === null ? t('none') : t('percent', { percent: Math.round(meanPercent) }),
    },
    { label: t('quizzes'), isNumber: true, cell: ({ attemptCount }) => format.number(attemptCount) },
    { label: t('answers'), isNumber: true, cell: ({ answerCount }) => format.number(answerCount) },
    { label: t('minutes'), isNumber: true, cell: ({ minutes }) => format.number(Math.round(minutes)) },
  ];
}
