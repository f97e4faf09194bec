import { Button } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import { TextLink } from '../../ui/link.tsx';
import classes from './billing.module.css';
import { UpgradeButton } from './upgrade-button.tsx';
import type { OpenBilling } from './use-billing.ts';

interface LockedInsightsProps {
  billing: OpenBilling;
  attemptId: string;
}

/** What the premium plan adds, with the person's own estimate; put away for good by one press. */
export function LockedInsights({ billing, attemptId }: LockedInsightsProps) {
  const t = useTranslations('billing.locked');
  const plans = useTranslations('billing');
  const [isHidden, hide] = useLocalStorage({ key: 'debrief-upgrade-hidden', defaultValue: false });
  const percent = useReadinessPercent();
  if (isHidden) return <TextLink to="/plans">{plans('compare')}</TextLink>;
  return (
    <section className={classes.locked} aria-labelledby="locked-title">
      <h3 id="locked-title" className={classes.lockedTitle}>
        <IconLock aria-hidden="true" size={20} stroke={1.7} /> {t('title')}
      </h3>
      <p>{t('upgradeToSee')}</p>
      <ul>
        <li>{t('plan')}</li>
        <li>{t('trends')}</li>
        <li>{percent === null ? t('readiness') : t('readinessOf', { percent })}</li>
        <li>{t('recommendations')}</li>
      </ul>
      <UpgradeButton billing={billing} plan="premium" back={`/attempts/${attemptId}/debrief`} />
      <p className={classes.quiet}>{t('freeKeeps')}</p>
      <div className={classes.ways}>
        <TextLink to="/plans">{plans('compare')}</TextLink>
        <Button variant="subtle" color="gray" onClick={() => hide(true)}>
          {t('hide')}
        </Button>
      </div>
    </section>
  );
}

/** Of the exam with most answers; null when there is no estimate yet. */
function useReadinessPercent(): number | null {
  const { data } = useQuery(useTRPC().dashboard.get.queryOptions());
  const locked = (data?.body?.readiness ?? []).flatMap(({ readiness }) =>
    readiness.status === 'locked' && readiness.percent !== null
      ? [{ percent: Math.round(readiness.percent), answers: readiness.answerCount }]
      : [],
  );
  return locked.sort((a, b) => b.answers - a.answers)[0]?.percent ?? null;
}
