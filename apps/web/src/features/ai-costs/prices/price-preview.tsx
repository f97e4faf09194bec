import type { PricePreview } from '@debrief/contracts';
import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { QueryView } from '../../../ui/query-view.tsx';
import { useMoneyText } from '../use-money-text.ts';
import classes from './prices.module.css';

interface PricePreviewProps {
  query: { data: PricePreview | undefined; error: unknown; refetch: () => unknown };
}

/** What a price of the past would have changed, before anything is. */
export function PricePreviewLines({ query }: PricePreviewProps) {
  const t = useTranslations('costs.prices.preview');
  const money = useMoneyText();
  return (
    <section className={classes.preview} aria-label={t('title')}>
      <QueryView query={query} skeleton={<Skeleton height="3rem" />}>
        {({ callCount, billedMicros, newMicros, leftOutCount, replaced }) => (
          <>
            <p>
              {callCount === 0
                ? t('nothing')
                : t('difference', {
                    ...{ count: callCount, billed: money(billedMicros), due: money(newMicros) },
                    difference: money(newMicros - billedMicros),
                  })}
            </p>
            {leftOutCount > 0 && <p>{t('leftOut', { count: leftOutCount })}</p>}
            {replaced.length > 0 && <p>{t('replaced', { count: replaced.length })}</p>}
          </>
        )}
      </QueryView>
    </section>
  );
}
