import type { QuizTimeline, TimelineEntry } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { When } from '../../../ui/when.tsx';

/** Every time a quiz was taken, the latest first. */
export function TimelineTable({ timeline }: { timeline: QuizTimeline }) {
  const t = useTranslations('progress.timelines');
  const columns: Column<TimelineEntry>[] = [
    {
      label: t('when'),
      isHeading: true,
      cell: ({ attemptId, submittedAt }) => (
        <TextLink to="/attempts/$attemptId/debrief" params={{ attemptId }}>
          <When at={submittedAt} as="moment" />
        </TextLink>
      ),
    },
    {
      label: t('score'),
      isNumber: true,
      cell: ({ scorePercent }) => t('percent', { percent: Math.round(scorePercent) }),
    },
    {
      label: t('change'),
      isNumber: true,
      cell: ({ change }) => (change === null ? t('first') : t('points', { points: Math.round(change) })),
    },
    {
      label: t('time'),
      isNumber: true,
      cell: ({ durationMs }) => t('minutes', { minutes: Math.max(1, Math.round(durationMs / 60_000)) }),
    },
  ];
  return (
    <DataTable
      caption={<span data-content>{timeline.quizTitle}</span>}
      rows={[...timeline.entries].reverse()}
      columns={columns}
      rowKey={(entry) => entry.attemptId}
      narrow="line"
    />
  );
}
