import { type CivilDate, type Pace, type WhatIf, whatIf } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { useFarDayText } from '../use-far-day-text.ts';

interface WhatIfTableProps {
  passPercent: number;
  pace: Pace;
  today: CivilDate;
  most: number;
}

interface Row extends WhatIf {
  count: number;
}

/** What the slider says, to read: the pace of late and some others. */
export function WhatIfTable({ passPercent, pace, today, most }: WhatIfTableProps) {
  const t = useTranslations('readiness.whatIf');
  const dayText = useFarDayText(today);
  const text = (day: CivilDate | null) => (day === null ? t('overAYear') : dayText(day));
  const counts = [0, 10, 20, 40, 60, 80, 100, 150].filter((count) => count <= most);
  const rows: Row[] = [...new Set([...counts, pace.questionsPerWeek])]
    .sort((one, other) => one - other)
    .map((count) => ({ count, ...whatIf({ today, passPercent, pace, questionsPerWeek: count }) }));
  const columns: Column<Row>[] = [
    {
      label: t('questions'),
      isHeading: true,
      cell: ({ count }) => (count === pace.questionsPerWeek ? t('usual', { count }) : count),
    },
    { label: t('ready'), cell: ({ readyOn }) => (readyOn === null ? t('notInAYear') : dayText(readyOn)) },
    {
      label: t('range'),
      cell: ({ earliestOn, latestOn }) =>
        earliestOn === null
          ? t('notInAYear')
          : t('rangeOf', { earliest: text(earliestOn), latest: text(latestOn) }),
    },
  ];
  return (
    <DataTable caption={t('caption')} rows={rows} columns={columns} rowKey={({ count }) => String(count)} />
  );
}
