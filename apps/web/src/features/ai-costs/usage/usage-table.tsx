import type { GetUsage, UsageReport, UsageRow } from '@debrief/contracts';
import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Bar } from '../../../ui/bar.tsx';
import { Card } from '../../../ui/card.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import { TextLink } from '../../../ui/link.tsx';
import { useMoneyText } from '../use-money-text.ts';
import classes from './usage.module.css';
import { drillInto, type UsageSearch } from './usage-search.ts';
import { useRowName } from './use-row-name.ts';

interface UsageTableProps {
  report: UsageReport;
  search: UsageSearch;
  ask: GetUsage;
  action: ReactNode;
}

/** What the bars show in figures; every name leads one step further down. */
export function UsageTable({ report, search, ask, action }: UsageTableProps) {
  const t = useTranslations('costs.usage.table');
  const grouping = useTranslations('costs.usage.grouping');
  const columns = useColumns({ report, search, ask });
  return (
    <Card title={t('title', { by: grouping(ask.groupBy) })} aside={action}>
      {ask.groupBy === 'group' && <p className={classes.soft}>{t('groups')}</p>}
      <DataTable
        caption={t('caption', { by: grouping(ask.groupBy) })}
        columns={columns}
        rows={report.rows}
        rowKey={({ key }) => key}
      />
      {report.rowCount > report.rows.length && (
        <p className={classes.soft}>{t('more', { shown: report.rows.length, count: report.rowCount })}</p>
      )}
    </Card>
  );
}

function useColumns({ report, search, ask }: Omit<UsageTableProps, 'action'>): Column<UsageRow>[] {
  const t = useTranslations('costs.usage.table');
  const grouping = useTranslations('costs.usage.grouping');
  const format = useFormatter();
  const money = useMoneyText();
  const rowName = useRowName(ask.groupBy);
  const number = (label: string, value: (row: UsageRow) => number): Column<UsageRow> => ({
    ...{ label, isNumber: true, cell: (row) => format.number(value(row)) },
  });
  const isDay = ask.groupBy === 'day' && ask.from === ask.to;
  return [
    {
      label: grouping(ask.groupBy),
      isHeading: true,
      cell: (row) =>
        isDay ? (
          <span data-content>{rowName(row)}</span>
        ) : (
          <TextLink to="/admin/usage" search={drillInto(search, row)} data-content>
            {rowName(row)}
          </TextLink>
        ),
    },
    { label: t('cost'), isNumber: true, cell: (row) => <Cost row={row} money={money} /> },
    { label: t('share'), cell: (row) => <Share row={row} report={report} /> },
    number(t('calls'), ({ callCount }) => callCount),
    number(t('input'), ({ inputTokens }) => inputTokens),
    number(t('cached'), ({ cachedInputTokens }) => cachedInputTokens),
    number(t('output'), ({ outputTokens }) => outputTokens),
    number(t('reasoning'), ({ reasoningTokens }) => reasoningTokens),
    number(t('failures'), ({ failedCount }) => failedCount),
  ];
}

function Cost({ row, money }: { row: UsageRow; money: (micros: number) => string }) {
  const t = useTranslations('costs.usage.table');
  const isUnknown = row.unpricedCount > 0 && row.costMicros === 0;
  return (
    <>
      {isUnknown ? t('noPrice') : money(row.costMicros)}
      {row.correctionMicros !== 0 && (
        <small className={classes.beside}>{t('corrected', { money: money(row.correctionMicros) })}</small>
      )}
      {row.unpricedCount > 0 && !isUnknown && (
        <small className={classes.beside}>{t('unpriced', { count: row.unpricedCount })}</small>
      )}
    </>
  );
}

/** Of the money; of the calls where nothing cost anything. */
function Share({ row, report }: { row: UsageRow; report: UsageReport }) {
  const format = useFormatter();
  const sum = (each: Pick<UsageRow, 'costMicros' | 'correctionMicros'>) =>
    each.costMicros + each.correctionMicros;
  const isMoney = sum(report.total) > 0;
  const share = isMoney ? sum(row) / sum(report.total) : row.callCount / report.total.callCount;
  return (
    <span className={classes.share}>
      <Bar percent={share * 100} />
      <span>{format.number(share, { style: 'percent', maximumFractionDigits: 1 })}</span>
    </span>
  );
}
