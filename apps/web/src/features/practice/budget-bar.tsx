import { useTranslations } from 'use-intl';
import { Bar } from '../../ui/bar.tsx';
import classes from './practice.module.css';
import type { PracticeSession } from './use-practice-session.ts';

/** How much of today's minutes is used; it grows from answer to answer, not by the second. */
export function BudgetBar({ session: { queue, answered } }: { session: PracticeSession }) {
  const t = useTranslations('practice');
  const spentMs = queue.spentTodayMs + answered.reduce((sum, each) => sum + each.timeSpentMs, 0);
  const minutes = Math.floor(spentMs / 60_000);
  return (
    <div className={classes.budget}>
      <Bar percent={(100 * spentMs) / queue.budgetMs} />
      <span className={classes.quiet}>
        {t('budget', { minutes, of: Math.round(queue.budgetMs / 60_000) })}
      </span>
    </div>
  );
}
