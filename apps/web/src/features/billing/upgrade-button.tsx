import type { PaidPlan } from '@debrief/contracts';
import { plans } from '@debrief/core';
import { Button, type ButtonProps } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../ui/failure-line.tsx';
import classes from './billing.module.css';
import type { OpenBilling } from './use-billing.ts';
import { usePriceText } from './use-price-text.ts';
import { useUpgrade } from './use-upgrade.ts';

interface UpgradeButtonProps extends Pick<ButtonProps, 'variant'> {
  billing: OpenBilling;
  plan: PaidPlan;
  /** The page to come back to. */
  back: string;
}

/** Names the plan and its price; says when no money is taken, and whom to ask where nobody can upgrade alone. */
export function UpgradeButton({ billing: { upgradeBy }, plan, back, variant }: UpgradeButtonProps) {
  const t = useTranslations('billing');
  const priceText = usePriceText();
  const { upgrade } = useUpgrade();
  if (upgradeBy === null) return <p className={classes.quiet}>{t('askAdministrator')}</p>;
  return (
    <div>
      <Button
        variant={variant}
        loading={upgrade.isPending}
        onClick={() => upgrade.mutate({ plan, back })}
        className={classes.upgrade}
      >
        {t('upgradeTo', { plan: t(`names.${plan}`), price: priceText(plans[plan]) })}
      </Button>
      {upgradeBy === 'demo' && <p className={classes.quiet}>{t('demoNote')}</p>}
      <FailureLine error={upgrade.error} />
    </div>
  );
}
