import type { MeasuredCosts } from '@debrief/contracts';
import { useFormatter, useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { useMoneyText } from '../use-money-text.ts';
import classes from './calculator.module.css';

/** What was measured here, or what is missing for it. */
export function MeasuredNote({ measured }: { measured: MeasuredCosts }) {
  const t = useTranslations('costs.calculator.measured');
  const format = useFormatter();
  const money = useMoneyText();
  const { callCount, neededCount, model, price } = measured;
  return (
    <section className={classes.note} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      {callCount < neededCount ? (
        <p>{t('tooFew', { count: callCount, needed: neededCount })}</p>
      ) : (
        <p>
          {t.rich('means', {
            count: callCount,
            calls: format.number(measured.callsPerInsight, { maximumFractionDigits: 2 }),
            input: format.number(Math.round(measured.inputTokensPerCall)),
            output: format.number(Math.round(measured.outputTokensPerCall)),
            model: () => <span data-content>{model}</span>,
          })}
        </p>
      )}
      {model !== null && !price && (
        <p>
          {t.rich('noPrice', { model: () => <span data-content>{model}</span> })}{' '}
          <TextLink to="/admin/prices" underline="always">
            {t('toPrices')}
          </TextLink>
        </p>
      )}
      <p>{t('spent', { money: money(measured.costMicros), people: measured.activePeople })}</p>
    </section>
  );
}
