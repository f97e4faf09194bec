import type { ModelPriceView, PricesView } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Card } from '../../../ui/card.tsx';
import { When } from '../../../ui/when.tsx';
import { useMoneyText } from '../use-money-text.ts';
import { useValidityText } from '../use-validity-text.ts';
import { EndPrice } from './end-price.tsx';
import classes from './prices.module.css';
import type { PriceDraft } from './prices-page.tsx';

interface ModelCardProps {
  entry: PricesView['models'][number];
  today: string;
  onEdit: (draft: PriceDraft) => void;
}

/** One model: its prices as a line through time, the one that holds today marked. */
export function ModelCard({
  entry: { model, prices, callCount, unpricedCount },
  today,
  onEdit,
}: ModelCardProps) {
  const t = useTranslations('costs.prices');
  const current = prices.find((price) => stateOf(price, today) === 'current');
  return (
    <Card
      title={<span data-content>{model}</span>}
      aside={
        <Button
          variant="default"
          aria-label={t('addFor', { model })}
          onClick={() => onEdit({ model, price: null })}
        >
          {t('addHere')}
        </Button>
      }
    >
      {!current && <p className={classes.missing}>{t('noPrice')}</p>}
      {callCount > 0 && (
        <p className={classes.soft}>
          {t('calls', { count: callCount })} {unpricedCount > 0 && t('unpriced', { count: unpricedCount })}
        </p>
      )}
      <ol className={classes.timeline} aria-label={t('timeline', { model })}>
        {prices.map((price) => (
          <li key={price.validFrom} data-state={stateOf(price, today)}>
            <Period price={price} today={today} />
            <Group gap="xs">
              <Button
                variant="subtle"
                color="gray"
                aria-label={t('correctOf', { model, from: price.validFrom })}
                onClick={() => onEdit({ model, price })}
              >
                {t('correct')}
              </Button>
              {price.validTo === null && <EndPrice model={model} price={price} today={today} />}
            </Group>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Period({ price, today }: { price: ModelPriceView; today: string }) {
  const t = useTranslations('costs.prices');
  const money = useMoneyText();
  const validity = useValidityText();
  const state = stateOf(price, today);
  return (
    <div>
      <p className={classes.days}>
        <span data-content>{validity(price.validFrom as CivilDate, price.validTo as CivilDate | null)}</span>
        {state !== 'past' && <span className={classes.state}>{t(`states.${state}`)}</span>}
      </p>
      <p className={classes.figures}>
        {t('figures', {
          input: money(price.inputMicros),
          cached: money(price.cachedInputMicros),
          output: money(price.outputMicros),
        })}
      </p>
      <p className={classes.soft}>
        {price.note && (
          <>
            <span data-content>{price.note}</span> ·{' '}
          </>
        )}
        {price.source && (
          <>
            <span data-content>{price.source}</span> ·{' '}
          </>
        )}
        {price.enteredBy
          ? t.rich('enteredBy', {
              name: () => <span data-content>{price.enteredBy}</span>,
              when: () => <When at={price.enteredAt} as="day" />,
            })
          : t('shipped')}
      </p>
    </div>
  );
}

function stateOf({ validFrom, validTo }: ModelPriceView, today: string): 'past' | 'current' | 'future' {
  if (validFrom > today) return 'future';
  return validTo !== null && validTo <= today ? 'past' : 'current';
}
