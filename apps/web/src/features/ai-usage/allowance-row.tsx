import type { AiAllowance } from '@debrief/contracts';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Meter } from '../../ui/meter.tsx';
import classes from './meter-card.module.css';
import { stateOf } from './meter-state.ts';
import { useAmountText } from './use-amount-text.ts';
import { useResetsText } from './use-resets-text.ts';

/** One thing that may be used up: how much of it is, drawn and in words, and when it begins again. */
export function AllowanceRow({ allowance, minutes }: { allowance: AiAllowance; minutes: number }) {
  const t = useTranslations('aiUsage');
  const { usedOf } = useAmountText();
  const resetsText = useResetsText();
  const { spent, unit, used, limit, scope, groupName } = allowance;
  const state = stateOf(allowance);
  const name = t(`periods.${spent}`, { minutes });
  const words = spent === 'credits' ? t('creditsUsed', { used, limit }) : usedOf(unit, allowance);
  return (
    <div className={classes.period} data-state={state}>
      <p className={classes.words}>
        <span>{name}</span>
        <span>{words}</span>
      </p>
      <Meter percent={limit === 0 ? 100 : (100 * used) / limit} label={`${name}: ${words}`} />
      {state !== 'fine' && (
        <p className={classes.warning}>
          <IconAlertTriangle aria-hidden="true" size={16} /> {t(state)}
        </p>
      )}
      <p className={classes.resets}>
        {resetsText(allowance)}{' '}
        {scope === 'group'
          ? t.rich('ofClass', { name: () => <span data-content>{groupName}</span> })
          : (scope === 'person' || scope === 'role') && t(`of.${scope}`)}
      </p>
    </div>
  );
}
