import type { AiLimit } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { Bar } from '../../../../ui/bar.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { useAmountText } from '../../use-amount-text.ts';
import classes from './limits.module.css';

/** Whom a limit meets now. */
export function Reach({ limit: { reach, unit, amount, scope } }: { limit: AiLimit }) {
  const t = useTranslations('limits.reach');
  const { usedOf } = useAmountText();
  const { people, bound, spent, nearlySpent, top } = reach;
  return (
    <>
      <p className={classes.reach} data-spent={spent > 0}>
        {scope !== 'person' && t('bound', { bound, people })}{' '}
        {bound === 0 && people > 0 ? t('bindsNobody') : t('hits', { spent, nearly: nearlySpent })}
      </p>
      {top.length > 0 && (
        <Disclosure label={t('top')}>
          <ul className={classes.top}>
            {top.map(({ userId, name, used }) => (
              <li key={userId}>
                <span data-content>{name}</span>
                <span className={classes.topUsed}>{usedOf(unit, { used, limit: amount })}</span>
                <Bar
                  percent={amount === 0 ? 100 : (100 * used) / amount}
                  tone={used >= amount ? 'wrong' : 'accent'}
                />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
