import { useTranslations } from 'use-intl';
import classes from './mastery-scale.module.css';

interface MasteryScaleProps {
  /** 0..100, as the others. */
  mastery: number;
  low: number;
  high: number;
  /** In two weeks without practice; null when not known. */
  fadesTo: number | null;
}

/** Less is no more than the noise of an estimate. */
const fadeShown = 4;

export function isFading({ mastery, fadesTo }: Pick<MasteryScaleProps, 'mastery' | 'fadesTo'>): boolean {
  return fadesTo !== null && mastery - fadesTo >= fadeShown;
}

/** Mastery on a line from 0 to 100: a dot, the band in which it lies, and a ring where it fades to; with its figure. */
export function MasteryScale({ mastery, low, high, fadesTo }: MasteryScaleProps) {
  const t = useTranslations('progress.topics');
  const values = { mastery: Math.round(mastery), low: Math.round(low), high: Math.round(high) };
  return (
    <span className={classes.scale}>
      <span className={classes.track} role="img" aria-label={t('scale', values)}>
        <span className={classes.band} style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
        {fadesTo !== null && isFading({ mastery, fadesTo }) && (
          <>
            <span
              className={classes.fade}
              style={{ insetInlineStart: `${fadesTo}%`, width: `${mastery - fadesTo}%` }}
            />
            <span className={classes.ring} style={{ insetInlineStart: `${fadesTo}%` }} />
          </>
        )}
        <span className={classes.dot} style={{ insetInlineStart: `${mastery}%` }} />
      </span>
      <span className={classes.figure} aria-hidden="true">
        {values.mastery}
      </span>
    </span>
  );
}
