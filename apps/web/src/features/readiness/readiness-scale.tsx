import { useTranslations } from 'use-intl';
import classes from './readiness-scale.module.css';

interface ReadinessScaleProps {
  percent: number;
  lowPercent: number;
  highPercent: number;
  passPercent: number;
}

/** The estimate on a line from 0 to 100: a dot, the band it lies in, and where the exam is passed. */
export function ReadinessScale({ percent, lowPercent, highPercent, passPercent }: ReadinessScaleProps) {
  const t = useTranslations('progress.readiness');
  const values = {
    percent: Math.round(percent),
    low: Math.round(lowPercent),
    high: Math.round(highPercent),
    pass: Math.round(passPercent),
  };
  return (
    <div className={classes.scale} role="img" aria-label={t('scale', values)}>
      <div className={classes.track} aria-hidden="true">
        <span
          className={classes.band}
          style={{ insetInlineStart: `${lowPercent}%`, width: `${highPercent - lowPercent}%` }}
        />
        <span className={classes.pass} style={{ insetInlineStart: `${passPercent}%` }} />
        <span className={classes.dot} style={{ insetInlineStart: `${percent}%` }} />
      </div>
      <div className={classes.labels} aria-hidden="true">
        <span>{t('zero')}</span>
        <span
          className={classes.passLabel}
          style={{ insetInlineStart: `clamp(3.5rem, ${passPercent}%, 100% - 4.5rem)` }}
        >
          {t('passAt', { pass: values.pass })}
        </span>
        <span>{t('hundred')}</span>
      </div>
    </div>
  );
}
