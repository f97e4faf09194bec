import { includes, type PlanName, planFeatures, plans } from '@debrief/core';
import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import classes from './billing.module.css';
import { UpgradeButton } from './upgrade-button.tsx';
import type { OpenBilling } from './use-billing.ts';
import { usePriceText } from './use-price-text.ts';

/** One plan: its price, what is in it and what is not. */
export function PlanColumn({ name, billing }: { name: PlanName; billing: OpenBilling }) {
  const t = useTranslations('billing');
  const priceText = usePriceText();
  const plan = plans[name];
  const isOwn = billing.plan === name;
  const isMore = plan.monthlyPriceCents > plans[billing.plan].monthlyPriceCents;
  return (
    <Card
      title={t(`names.${name}`)}
      tone={isOwn ? 'accent' : 'plain'}
      aside={isOwn && <span>{t('own')}</span>}
    >
      <p className={classes.price}>{t('aMonth', { price: priceText(plan) })}</p>
      <ul className={classes.features}>
        <Feature isIncluded>{t('features.rules')}</Feature>
        {planFeatures.map((feature) => (
          <Feature key={feature} isIncluded={includes(plan, feature)}>
            {feature === 'insights'
              ? t('features.insights', { credits: plan.insightCreditsPerMonth ?? -1 })
              : t(`features.${feature}`)}
          </Feature>
        ))}
      </ul>
      {name !== 'free' && isMore && (
        <UpgradeButton
          billing={billing}
          plan={name}
          back="/plans"
          variant={name === 'premium' ? 'filled' : 'default'}
        />
      )}
    </Card>
  );
}

function Feature({ isIncluded, children }: { isIncluded: boolean; children: string }) {
  const t = useTranslations('billing.features');
  const Icon = isIncluded ? IconCheck : IconMinus;
  return (
    <li data-included={isIncluded}>
      <Icon aria-hidden="true" size={18} stroke={1.8} />
      <span>
        <VisuallyHidden>{isIncluded ? t('included') : t('notIncluded')}</VisuallyHidden> {children}
      </span>
    </li>
  );
}
