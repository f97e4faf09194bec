import { planNames } from '@debrief/core';
import { Skeleton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StateView } from '../../ui/state-view.tsx';
import classes from './billing.module.css';
import { CurrentPlan } from './current-plan.tsx';
import { PlanColumn } from './plan-column.tsx';
import { useBilling } from './use-billing.ts';

/** The plans beside each other, the person's own, and the way from one to another. */
export function PlansPage() {
  const t = useTranslations('billing');
  return (
    <QueryView query={useBilling()} skeleton={<Skeleton height="24rem" />} isPage>
      {(billing) =>
        billing.isOn ? (
          <Page title={t('title')} lead={t('lead')}>
            <div className={classes.parts}>
              <CurrentPlan billing={billing} />
              <div className={classes.plans}>
                {planNames.map((name) => (
                  <PlanColumn key={name} name={name} billing={billing} />
                ))}
              </div>
            </div>
          </Page>
        ) : (
          <NothingHere />
        )
      }
    </QueryView>
  );
}

/** With billing off there are no plans to speak of. */
function NothingHere() {
  const t = useTranslations('states');
  return (
    <StateView kind="not-found" title={t('notFoundTitle')} isPage>
      <p>{t('notFoundAdvice')}</p>
    </StateView>
  );
}
