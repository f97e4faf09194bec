import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useTRPC } from '../../trpc.ts';
import classes from './billing.module.css';

/** How many insights by a model are left this month; nothing where they are not counted. */
export function CreditsLine() {
  const t = useTranslations('billing.credits');
  const format = useFormatter();
  const { data } = useQuery(useTRPC().aiUsage.meter.queryOptions());
  const credits = data?.allowances.find(({ spent }) => spent === 'credits');
  if (!credits || !data?.isModelConfigured) return null;
  const left = Math.max(0, credits.limit - credits.used);
  const date = format.dateTime(new Date(credits.resetsAt), { day: 'numeric', month: 'long' });
  return (
    <p className={classes.quiet}>
      {t('left', { left, limit: credits.limit })} {t('resets', { date })}
    </p>
  );
}
