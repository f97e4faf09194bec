import { useFormatter, useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useDayText } from '../../../ui/use-day-text.ts';
import type { CalendarDay } from './build-calendar.ts';

/** The days with work, the newest first. */
export function ActivityTable({ days }: { days: readonly CalendarDay[] }) {
  const t = useTranslations('progress.activity');
  const format = useFormatter();
  const dayText = useDayText();
  const columns: Column<CalendarDay>[] = [
    { label: t('day'), isHeading: true, cell: ({ on }) => <span data-content>{dayText(on)}</span> },
    { label: t('answers'), isNumber: true, cell: ({ answerCount }) => format.number(answerCount) },
    { label: t('minutes'), isNumber: true, cell: ({ minutes }) => format.number(Math.round(minutes)) },
  ];
  return (
    <DataTable
      caption={t('title')}
      rows={days.toReversed()}
      columns={columns}
      rowKey={({ on }) => on}
      narrow="line"
    />
  );
}
