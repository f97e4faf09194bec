import type { PassCalibration } from '@debrief/contracts';
import type { ForecastBin } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../ui/data-table.tsx';

interface CalibrationTableProps {
  calibration: PassCalibration;
  caption: string;
}

/** The chart's figures to read, with the tenths that are not drawn. */
export function CalibrationTable({ calibration: { bins, fewestPeople }, caption }: CalibrationTableProps) {
  const t = useTranslations('readiness.calibration');
  const percent = (ratio: number | null) =>
    ratio === null ? t('unknown') : t('percent', { percent: Math.round(100 * ratio) });
  const columns: Column<ForecastBin>[] = [
    {
      label: t('chance'),
      isHeading: true,
      cell: ({ from, to }) => t('between', { from: Math.round(100 * from), to: Math.round(100 * to) }),
    },
    {
      label: t('people'),
      isNumber: true,
      cell: ({ personCount }) => personCount ?? t('few', { count: fewestPeople }),
    },
    { label: t('passed'), isNumber: true, cell: ({ passedRatio }) => percent(passedRatio) },
  ];
  return (
    <DataTable
      caption={`${t('tableTitle')}. ${caption}`}
      rows={bins}
      columns={columns}
      rowKey={({ from }) => String(from)}
      narrow="line"
    />
  );
}
