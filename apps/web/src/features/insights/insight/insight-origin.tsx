import type { InsightState } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './way-label.module.css';
import { WayLabel } from './way-label.tsx';

/** Who wrote it, and what of a model's words was not kept. */
export function InsightOrigin({ state }: { state: InsightState }) {
  const t = useTranslations('insight.way');
  const { way, droppedClaims, isFilledByRules } = state;
  if (!way) return null;
  return (
    <div>
      <WayLabel way={way} />
      {way.by !== 'rules' && droppedClaims > 0 && (
        <p className={classes.way}>
          {t('dropped', { count: droppedClaims })} {isFilledByRules && t('filled')}
        </p>
      )}
    </div>
  );
}
