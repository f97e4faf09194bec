import type { PassEstimate } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { wholeChance } from '../whole-chance.ts';
import classes from './chance-figure.module.css';

/** The chance to pass, large, with what it means. */
export function ChanceFigure({ pass }: { pass: PassEstimate }) {
  const t = useTranslations('readiness.chance');
  return (
    <div className={classes.figures}>
      <p className={classes.figure}>{t('percent', { percent: wholeChance(pass.chance) })}</p>
      <p className={classes.words}>
        {t('meaning')} {t('between', { low: wholeChance(pass.low), high: wholeChance(pass.high) })}
      </p>
    </div>
  );
}
