import type { PricesView } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { When } from '../../../ui/when.tsx';
import { useMoneyText } from '../use-money-text.ts';
import { useValidityText } from '../use-validity-text.ts';
import classes from './prices.module.css';

/** Who changed which price, and what was booked for it. */
export function PriceChanges({ changes }: Pick<PricesView, 'changes'>) {
  const t = useTranslations('costs.prices.changes');
  const money = useMoneyText();
  const validity = useValidityText();
  return (
    <Card title={t('title')}>
      {changes.length === 0 ? (
        <p className={classes.soft}>{t('none')}</p>
      ) : (
        <ul className={classes.changes}>
          {changes.map(
            ({ id, model, action, changedBy, changedAt, validFrom, validTo, note, correction }) => (
              <li key={id}>
                <p>
                  <strong data-content>{model}</strong> · {t(`actions.${action}`)} ·{' '}
                  <span data-content>{validity(validFrom as CivilDate, validTo as CivilDate | null)}</span>
                </p>
                {correction && (
                  <p>
                    {t('booked', { count: correction.callCount, money: money(correction.differenceMicros) })}
                  </p>
                )}
                <p className={classes.soft}>
                  <span data-content>{changedBy ?? t('somebodyGone')}</span>,{' '}
                  <When at={changedAt} as="moment" />
                  {note && (
                    <>
                      {' · '}
                      <span data-content>{note}</span>
                    </>
                  )}
                </p>
              </li>
            ),
          )}
        </ul>
      )}
    </Card>
  );
}
