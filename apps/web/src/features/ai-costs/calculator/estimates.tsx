import type { MeasuredCosts } from '@debrief/contracts';
import {
  type Approach,
  approaches,
  type CostEstimate,
  estimateCost,
  leastMeasuredCalls,
  measuredBasis,
} from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';
import { Bar } from '../../../ui/bar.tsx';
import { type Column, DataTable } from '../../../ui/data-table.tsx';
import classes from './calculator.module.css';

interface EstimatesProps {
  input: { monthlyActiveUsers: number; avgQuizzesPerUserPerWeek: number };
  measured: MeasuredCosts;
}

interface Row {
  approach: Approach;
  document: CostEstimate;
  ours: CostEstimate | null;
}

/** All five approaches beside each other: drawn, and with every figure in the table. */
export function Estimates({ input, measured }: EstimatesProps) {
  const t = useTranslations('costs.calculator');
  const basis = basisOf(measured);
  const rows: Row[] = approaches.map((approach) => ({
    approach,
    document: estimateCost({ ...input, approach }),
    ours: basis && estimateCost({ ...input, approach }, basis),
  }));
  return (
    <>
      <Drawing rows={rows} />
      <DataTable
        caption={t('caption')}
        columns={useColumns()}
        rows={rows}
        rowKey={({ approach }) => approach}
      />
      <p className={classes.soft}>{t('proseNote')}</p>
      {basis && <p className={classes.soft}>{t('measuredNote')}</p>}
    </>
  );
}

function basisOf(measured: MeasuredCosts) {
  if (measured.callCount < leastMeasuredCalls || !measured.price) return null;
  return measuredBasis(measured, {
    inputMicrosPerMillion: measured.price.inputMicros,
    outputMicrosPerMillion: measured.price.outputMicros,
  });
}

function Drawing({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('costs.calculator');
  const dollars = useDollars();
  const most = Math.max(0.01, ...rows.flatMap(({ document, ours }) => [document, ours].map(totalOf)));
  return (
    <ul className={classes.bars} aria-label={t('caption')}>
      {rows.map(({ approach, document, ours }) => (
        <li key={approach}>
          <span>{t(`approaches.${approach}`)}</span>
          <span className={classes.bar}>
            <span className={classes.basis}>{t('byDocument')}</span>
            <Bar percent={(totalOf(document) / most) * 100} />
            <span className={classes.amount}>{dollars(document.totalCost)}</span>
          </span>
          {ours && (
            <span className={classes.bar}>
              <span className={classes.basis}>{t('byMeasure')}</span>
              <Bar percent={(totalOf(ours) / most) * 100} tone="right" />
              <span className={classes.amount}>{dollars(ours.totalCost)}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function totalOf(estimate: CostEstimate | null): number {
  return Number(estimate?.totalCost ?? 0);
}

/** Amounts come exact, as text; only their signs and separators are the reader's. */
function useDollars() {
  const format = useFormatter();
  return (amount: string, digits = 2) =>
    format.number(Number(amount), {
      style: 'currency',
      currency: 'USD',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
}

function useColumns(): Column<Row>[] {
  const t = useTranslations('costs.calculator');
  const format = useFormatter();
  const dollars = useDollars();
  const money = (
    label: string,
    name: 'inputCost' | 'outputCost' | 'infraCost' | 'totalCost',
  ): Column<Row> => ({
    ...{ label, isNumber: true, cell: ({ document }) => dollars(document[name]) },
  });
  return [
    { label: t('approach'), isHeading: true, cell: ({ approach }) => t(`approaches.${approach}`) },
    { label: t('totalCalls'), isNumber: true, cell: ({ document }) => format.number(document.totalCalls) },
    money(t('inputCost'), 'inputCost'),
    money(t('outputCost'), 'outputCost'),
    money(t('infraCost'), 'infraCost'),
    money(t('totalCost'), 'totalCost'),
    { label: t('costPerUser'), isNumber: true, cell: ({ document }) => dollars(document.costPerUser, 4) },
    {
      label: t('totalMeasured'),
      isNumber: true,
      cell: ({ ours }) => (ours ? dollars(ours.totalCost) : t('notMeasured')),
    },
  ];
}
