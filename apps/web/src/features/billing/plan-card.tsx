import { useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { SubscriptionWords } from './current-plan.tsx';
import { useOpenBilling } from './use-billing.ts';

/** The person's plan among their settings; nothing where there are no plans. */
export function PlanCard() {
  const t = useTranslations('billing');
  const billing = useOpenBilling();
  if (!billing) return null;
  return (
    <Card title={t('yours', { plan: t(`names.${billing.plan}`) })}>
      <p>
        <SubscriptionWords subscription={billing.subscription} />
      </p>
      <TextLink to="/plans">{t('compare')}</TextLink>
    </Card>
  );
}
