import type { ForecastBin } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { knownBins } from './known-bins.ts';
import classes from './reliability-chart.module.css';

const size = 320;
const [left, bottom, top, right] = [56, 48, 12, 14];
const grid = [0, 0.25, 0.5, 0.75, 1];
const x = (ratio: number) => left + ratio * (size - left - right);
const y = (ratio: number) => top + (1 - ratio) * (size - top - bottom);

/** Chances given along, shares that passed upwards: on the diagonal, what was said came true. */
export function ReliabilityChart({ bins, label }: { bins: readonly ForecastBin[]; label: string }) {
  const t = useTranslations('readiness.calibration');
  const known = knownBins(bins);
  const most = Math.max(1, ...known.map((bin) => bin.personCount));
  const percent = (ratio: number) => Math.round(100 * ratio);
  return (
    <svg className={classes.chart} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {grid.map((ratio) => (
        <g key={ratio} className={classes.grid}>
          <line x1={x(0)} x2={x(1)} y1={y(ratio)} y2={y(ratio)} />
          <line x1={x(ratio)} x2={x(ratio)} y1={y(0)} y2={y(1)} />
          <text x={x(0) - 8} y={y(ratio)} dy="0.32em" textAnchor="end">
            {t('percent', { percent: percent(ratio) })}
          </text>
          <text x={x(ratio)} y={y(0) + 18} textAnchor="middle">
            {t('percent', { percent: percent(ratio) })}
          </text>
        </g>
      ))}
      <line className={classes.diagonal} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <text className={classes.name} x={x(0.5)} y={size - 6} textAnchor="middle">
        {t('chance')}
      </text>
      <text className={classes.name} transform={`translate(12 ${y(0.5)}) rotate(-90)`} textAnchor="middle">
        {t('passed')}
      </text>
      {known.map(({ from, personCount, meanChance, passedRatio }) => (
        <circle
          key={from}
          className={classes.dot}
          cx={x(meanChance)}
          cy={y(passedRatio)}
          r={5 + 6 * Math.sqrt(personCount / most)}
        >
          <title>
            {t('dot', { count: personCount, chance: percent(meanChance), passed: percent(passedRatio) })}
          </title>
        </circle>
      ))}
    </svg>
  );
}
