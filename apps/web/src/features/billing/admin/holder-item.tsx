import type { PlanHolder } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { When } from '../../../ui/when.tsx';
import classes from '../billing.module.css';
import { SubscriptionWords } from '../current-plan.tsx';
import { SetPlanForm } from './set-plan-form.tsx';

export function HolderItem({ holder }: { holder: PlanHolder }) {
  const t = useTranslations('billing');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const { name, email, plan, subscription } = holder;
  return (
    <li>
      <div className={classes.head}>
        <p>
          <strong data-content>{name}</strong> <span data-content>{email}</span>
        </p>
        <Button
          ref={opener}
          variant="default"
          disabled={isOpen}
          onClick={() => setOpen(true)}
          aria-label={t('admin.changeOf', { name })}
        >
          {t('admin.change')}
        </Button>
      </div>
      <p className={classes.quiet}>
        <strong>{t(`names.${plan}`)}</strong> <SubscriptionWords subscription={subscription} />{' '}
        {subscription && t.rich('admin.since', { when: () => <When at={subscription.startedAt} as="day" /> })}
      </p>
      {isOpen && <SetPlanForm holder={holder} onClose={close} />}
    </li>
  );
}
