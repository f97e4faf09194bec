import type { GetUsage, UsageReport } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { useDayText } from '../../../ui/use-day-text.ts';
import { useMoneyText } from '../use-money-text.ts';
import { type Bar, type Measure, stackDays } from './stack-days.ts';
import classes from './usage.module.css';
import { useRowName } from './use-row-name.ts';

const measures: readonly Measure[] = ['money', 'calls', 'tokens'];
const drawnKeys = 6;
const height = 200;

/** Day by day, the dearest parts in colours of their own. The table beside it has the same in figures. */
export function UsageChart({ report, ask }: { report: UsageReport; ask: GetUsage }) {
  const t = useTranslations('costs.usage.chart');
  const [measure, setMeasure] = useState<Measure>('money');
  const rowName = useRowName(ask.groupBy);
  const isByDay = ask.groupBy === 'day';
  const shown = isByDay ? [] : report.rows.slice(0, drawnKeys);
  const hasOthers = report.days.some(({ key }) => key === null);
  const keys = [...shown.map(({ key }) => key as string | null), ...(hasOthers ? [null] : [])];
  const bars = stackDays(report.days, { from: ask.from, to: ask.to, measure, keys });
  const legend = isByDay ? [] : [...shown.map(rowName), ...(hasOthers ? [t('others')] : [])];
  return (
    <Card
      title={t('title')}
      aside={
        <SegmentedControl
          aria-label={t('measure')}
          value={measure}
          onChange={(value) => setMeasure(measures.find((each) => each === value) ?? 'money')}
          data={measures.map((value) => ({ value, label: t(`measures.${value}`) }))}
        />
      }
    >
      <Bars bars={bars} measure={measure} />
      {legend.length > 0 && (
        <ul className={classes.legend} aria-label={t('legend')}>
          {legend.map((name, index) => (
            <li key={name}>
              <span className={classes.swatch} data-part={index} aria-hidden="true" />
              <span data-content>{name}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Bars({ bars, measure }: { bars: readonly Bar[]; measure: Measure }) {
  const t = useTranslations('costs.usage.chart');
  const dayText = useDayText();
  const format = useFormatter();
  const money = useMoneyText();
  const amount = (value: number) => (measure === 'money' ? money(value) : format.number(value));
  const most = bars.reduce((a, b) => (b.total > a.total ? b : a), { day: '', total: 0, parts: [] } as Bar);
  const [first, last] = [bars[0]?.day, bars.at(-1)?.day];
  if (most.total === 0 || !first || !last) return <p className={classes.soft}>{t('nothing')}</p>;
  const y = (value: number) => height - (value / most.total) * height;
  const label = t('label', {
    ...{ from: dayText(first as CivilDate, 'short'), to: dayText(last as CivilDate, 'short') },
    ...{ day: dayText(most.day as CivilDate, 'short'), most: amount(most.total) },
  });
  return (
    <figure className={classes.figure}>
      <p className={classes.axis} aria-hidden="true">
        {amount(most.total)}
      </p>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${bars.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {bars.map(({ day, total, parts }, index) => (
          <g key={day}>
            <title>{`${dayText(day as CivilDate, 'short')}: ${amount(total)}`}</title>
            {parts.map((part) => (
              <rect
                key={part.index}
                className={classes.part}
                data-part={part.index}
                x={index + 0.1}
                width={0.8}
                y={y(part.to)}
                height={y(part.from) - y(part.to)}
              />
            ))}
          </g>
        ))}
      </svg>
      <p className={classes.axis} aria-hidden="true" data-content>
        <span>{dayText(first as CivilDate, 'short')}</span>
        <span>{dayText(last as CivilDate, 'short')}</span>
      </p>
      <figcaption className={classes.soft}>{label}</figcaption>
    </figure>
  );
}
