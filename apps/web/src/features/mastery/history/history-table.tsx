import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { When } from '../../../ui/when.tsx';
import type { CurvePoint, Curves } from './history-geometry.ts';

/** The points of the curve to read, the newest first. */
export function HistoryTable({ curves }: { curves: Curves }) {
  const t = useTranslations('mastery.history');
  const rows = [...curves.past, ...curves.ahead.filter(({ at }) => at > curves.now)].toReversed();
  const columns: Column<CurvePoint>[] = [
    {
      label: t('when'),
      isHeading: true,
      cell: ({ at }) => (
        <>
          <When at={new Date(at).toISOString()} as="day" />
          {at > curves.now && ` ${t('expected')}`}
        </>
      ),
    },
    { label: t('mastery'), isNumber: true, cell: ({ mastery }) => Math.round(mastery) },
    {
      label: t('between'),
      isNumber: true,
      cell: ({ low, high }) => t('range', { low: Math.round(low), high: Math.round(high) }),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ at, mastery }) => `${at} ${mastery}`}
      narrow="line"
    />
  );
}
