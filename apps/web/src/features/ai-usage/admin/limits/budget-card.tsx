import type { AiBudget } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../../../ui/card.tsx';
import { type Column, DataTable } from '../../../../ui/data-table.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { useAmountText } from '../../use-amount-text.ts';
import { BudgetForm } from './budget-form.tsx';
import { BurnChart } from './burn-chart.tsx';
import classes from './limits.module.css';

/** What all spend together this month, against what they may. */
export function BudgetCard({ budget }: { budget: AiBudget }) {
  const t = useTranslations('limits.budget');
  const format = useFormatter();
  const { amount } = useAmountText();
  const money = (micros: number | null) => (micros === null ? t('none') : amount('money', micros));
  const { spentMicros, reservedMicros, projectedMicros, inForce } = budget;
  const month = format.dateTime(new Date(budget.beganAt), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (
    <Card title={t('title', { month })}>
      <dl className={classes.figures}>
        <Figure
          name={t('spent')}
          value={money(spentMicros)}
          note={reservedMicros > 0 ? t('reserved', { amount: money(reservedMicros) }) : t('settled')}
        />
        <Figure
          name={t('projected')}
          value={projectedMicros === null ? t('tooEarly') : money(projectedMicros)}
          note={t('projectedNote')}
        />
        <Figure name={t('soft')} value={money(inForce.softMicros)} note={t('softNote')} />
        <Figure name={t('hard')} value={money(inForce.hardMicros)} note={t('hardNote')} />
      </dl>
      <BurnChart budget={budget} />
      {budget.days.length > 0 && (
        <Disclosure label={t('byDay')}>
          <DaysTable budget={budget} />
        </Disclosure>
      )}
      <BudgetForm key={JSON.stringify([inForce, budget.isSetHere])} budget={budget} />
    </Card>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
      <dd className={classes.meaning}>{note}</dd>
    </div>
  );
}

function DaysTable({ budget: { days } }: { budget: AiBudget }) {
  const t = useTranslations('limits.budget');
  const format = useFormatter();
  const { amount } = useAmountText();
  const columns: Column<AiBudget['days'][number]>[] = [
    {
      label: t('day'),
      isHeading: true,
      cell: ({ day }) => (
        <span data-content>
          {format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })}
        </span>
      ),
    },
    { label: t('cost'), isNumber: true, cell: ({ costMicros }) => amount('money', costMicros) },
  ];
  return (
    <DataTable caption={t('byDay')} columns={columns} rows={days} rowKey={({ day }) => day} narrow="line" />
  );
}
