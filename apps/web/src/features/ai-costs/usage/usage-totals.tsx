import type { UsageFigures } from '@debrief/contracts';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextLink } from '../../../ui/link.tsx';
import { useMoneyText } from '../use-money-text.ts';
import classes from './usage.module.css';

/** The sums of the view, what was corrected later beside what was billed. */
export function UsageTotals({ total }: { total: UsageFigures }) {
  const t = useTranslations('costs.usage.totals');
  const money = useMoneyText();
  return (
    <>
      <dl className={classes.totals}>
        <Figure term={t('cost')} value={money(total.costMicros)}>
          {total.correctionMicros !== 0 && t('corrected', { money: money(total.correctionMicros) })}
        </Figure>
        <Figure term={t('calls')} value={t('number', { count: total.callCount })}>
          {t('ways', { model: total.modelCount, cache: total.cachedCount, rules: total.rulesCount })}
        </Figure>
        <Figure term={t('input')} value={t('number', { count: total.inputTokens })}>
          {t('cached', { count: total.cachedInputTokens })}
        </Figure>
        <Figure term={t('output')} value={t('number', { count: total.outputTokens })}>
          {t('reasoning', { count: total.reasoningTokens })}
        </Figure>
        <Figure term={t('failures')} value={t('number', { count: total.failedCount })}>
          {t('failuresHint')}
        </Figure>
      </dl>
      {total.unpricedCount > 0 && (
        <p className={classes.warning} role="note">
          {t('unpriced', { count: total.unpricedCount })}{' '}
          <TextLink to="/admin/prices" underline="always">
            {t('toPrices')}
          </TextLink>
        </p>
      )}
    </>
  );
}

function Figure({ term, value, children }: { term: string; value: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {value}
        {children && <small>{children}</small>}
      </dd>
    </div>
  );
}
