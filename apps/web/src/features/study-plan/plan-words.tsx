import type { StudyPlan } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { LockedNote } from '../../ui/locked-note.tsx';
import classes from './plan-words.module.css';

/** Two or three sentences over the plan, and who wrote them. */
export function PlanWords({ plan }: { plan: StudyPlan }) {
  const t = useTranslations('plan');
  if (!plan.words && !(plan.isWordsLocked && plan.tasks.length > 0)) return null;
  return (
    <div className={classes.words}>
      {plan.words && (
        <p className={classes.text} data-content>
          {plan.words}
        </p>
      )}
      {plan.isWordsLocked && <LockedNote>{t('wordsLocked')}</LockedNote>}
      <p className={classes.way}>
        {plan.way && (plan.way.by === 'rules' ? t('byRules') : t('byModel', { model: plan.way.model }))}
        <NextRefresh at={plan.nextRefreshAt} />
      </p>
    </div>
  );
}

/** Said only while changes are being gathered. */
function NextRefresh({ at }: { at: string | null }) {
  const t = useTranslations('plan');
  const format = useFormatter();
  if (!at) return null;
  return (
    <span role="status">
      {t('gathered', { time: format.dateTime(new Date(at), { timeStyle: 'short' }) })}
    </span>
  );
}
