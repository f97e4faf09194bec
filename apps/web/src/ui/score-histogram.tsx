import { useTranslations } from 'use-intl';
import classes from './score-histogram.module.css';

interface ScoreHistogramProps {
  /** What it shows, in one sentence. */
  label: string;
  /** Attempts by score: ten bars of ten points. */
  bars: readonly number[];
  /** The same before something was changed, drawn behind. */
  before?: readonly number[];
}

/** How many reached which score; every bar has its number. */
export function ScoreHistogram({ label, bars, before }: ScoreHistogramProps) {
  const t = useTranslations('histogram');
  const most = Math.max(1, ...bars, ...(before ?? []));
  const height = (count: number) => ({ height: `${(100 * count) / most}%` });
  return (
    <figure className={classes.figure}>
      <ol className={classes.bars} aria-label={label}>
        {bars.map((count, index) => {
          const range = { from: index * 10, to: index * 10 + 10 };
          const was = before?.[index];
          return (
            <li
              key={range.from}
              aria-label={
                was === undefined ? t('bar', { ...range, count }) : t('barChanged', { ...range, count, was })
              }
            >
              <span className={classes.count} aria-hidden="true">
                {count}
              </span>
              <span className={classes.column} aria-hidden="true">
                {was !== undefined && <span className={classes.was} style={height(was)} />}
                <span className={classes.is} style={height(count)} />
              </span>
              <span className={classes.range} aria-hidden="true">
                {range.from}
              </span>
            </li>
          );
        })}
      </ol>
      <figcaption className={classes.caption}>{label}</figcaption>
    </figure>
  );
}
