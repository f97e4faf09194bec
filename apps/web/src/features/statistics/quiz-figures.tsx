import type { QuizStatistics } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './statistics.module.css';

type Name = Exclude<keyof QuizStatistics, 'histogram' | 'attemptCount'>;
const names: readonly Name[] = [
  ...(['mean', 'median', 'deviation', 'skewness', 'kurtosis'] as const),
  ...(['internalConsistency', 'errorRatio', 'standardError'] as const),
];
const plain = new Set<Name>(['skewness', 'kurtosis']);

/** Each figure with what it means beside it. */
export function QuizFigures({ figures }: { figures: QuizStatistics }) {
  const t = useTranslations('statistics');
  const format = useFormatter();
  const shown = (name: Name) => {
    const value = figures[name];
    if (value === null) return t('undefined');
    const number = format.number(value, { maximumFractionDigits: plain.has(name) ? 2 : 1 });
    return plain.has(name) ? number : t('percent', { number });
  };
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('figures.attemptCount')}</dt>
        <dd>{format.number(figures.attemptCount)}</dd>
      </div>
      {names.map((name) => (
        <div key={name}>
          <dt>{t(`figures.${name}`)}</dt>
          <dd>{shown(name)}</dd>
          <dd className={classes.meaning}>{t(`meanings.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
