import type { AiBudget } from '@debrief/contracts';
import { useElementSize } from '@mantine/hooks';
import { useFormatter, useTranslations } from 'use-intl';
import { useAmountText } from '../../use-amount-text.ts';
import { burnPoints, topOf } from './burn-points.ts';
import classes from './limits.module.css';

const frame = { height: 220, left: 8, right: 8, top: 12, bottom: 28 };

/** The month's money day by day, where it leads, and the limits it runs into. */
export function BurnChart({ budget }: { budget: AiBudget }) {
  const t = useTranslations('limits.budget');
  const { amount } = useAmountText();
  const { ref, width } = useElementSize();
  const top = topOf(budget);
  const x = (share: number) => frame.left + share * (width - frame.left - frame.right);
  const y = (micros: number) =>
    frame.height - frame.bottom - (micros / top) * (frame.height - frame.top - frame.bottom);
  const points = burnPoints(budget);
  const now = points.at(-1) ?? { at: 0, micros: 0 };
  const { softMicros, hardMicros } = budget.inForce;
  const caption = useCaption(budget);
  const limits = [
    { name: 'soft', micros: softMicros },
    { name: 'hard', micros: hardMicros },
  ] as const;
  return (
    <figure ref={ref} className={classes.figure}>
      <svg width={width} height={frame.height} className={classes.chart} role="img" aria-label={caption}>
        <line className={classes.base} x1={x(0)} x2={x(1)} y1={y(0)} y2={y(0)} />
        {limits.map(
          ({ name, micros }) =>
            micros !== null && (
              <g key={name} className={classes.limit} data-limit={name}>
                <line x1={x(0)} x2={x(1)} y1={y(micros)} y2={y(micros)} />
                <text
                  x={name === 'soft' ? x(0) : x(1)}
                  y={y(micros) - 5}
                  textAnchor={name === 'soft' ? 'start' : 'end'}
                >
                  {t(`${name}Line`, { amount: amount('money', micros) })}
                </text>
              </g>
            ),
        )}
        {budget.projectedMicros !== null && (
          <line
            className={classes.projected}
            x1={x(now.at)}
            x2={x(1)}
            y1={y(now.micros)}
            y2={y(budget.projectedMicros)}
          />
        )}
        <polyline
          className={classes.burn}
          points={points.map(({ at, micros }) => `${x(at)},${y(micros)}`).join(' ')}
        />
        <circle className={classes.now} cx={x(now.at)} cy={y(now.micros)} r={5} />
        <MonthEnds budget={budget} x={x} />
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function MonthEnds({ budget, x }: { budget: AiBudget; x: (share: number) => number }) {
  const format = useFormatter();
  const day = (at: number) =>
    format.dateTime(new Date(at), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <g className={classes.axis} data-content>
      <text x={x(0)} y={frame.height - 8}>
        {day(Date.parse(budget.beganAt))}
      </text>
      <text x={x(1)} y={frame.height - 8} textAnchor="end">
        {day(Date.parse(budget.endsAt) - 1)}
      </text>
    </g>
  );
}

function useCaption({ spentMicros, projectedMicros, inForce: { softMicros, hardMicros } }: AiBudget): string {
  const t = useTranslations('limits.budget');
  const { amount } = useAmountText();
  const spent = t('captionSpent', { amount: amount('money', spentMicros) });
  if (hardMicros !== null && spentMicros >= hardMicros) return `${spent} ${t('captionHard')}`;
  if (projectedMicros === null) return spent;
  const leads = t('captionProjected', { amount: amount('money', projectedMicros) });
  if (hardMicros !== null && projectedMicros > hardMicros) return `${spent} ${leads} ${t('captionOverHard')}`;
  if (softMicros !== null && projectedMicros > softMicros) return `${spent} ${leads} ${t('captionOverSoft')}`;
  return `${spent} ${leads}`;
}
