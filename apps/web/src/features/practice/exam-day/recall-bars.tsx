import type { ExamMode } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './exam-day.module.css';

interface RecallBarsProps {
  plan: NonNullable<ExamMode['plan']>;
  targetRecall: number;
}

/** Recall on the day, without any review and with those planned, against the aim. */
export function RecallBars({ plan, targetRecall }: RecallBarsProps) {
  const t = useTranslations('practice.exam');
  const target = Math.round(targetRecall * 100);
  const bars = [
    { label: t('now'), percent: Math.floor(plan.recallNow * 100 + 1e-6), tone: classes.faint },
    { label: t('withPlan'), percent: Math.floor(plan.recallWithPlan * 100 + 1e-6), tone: classes.strong },
  ];
  return (
    <>
      <dl className={classes.bars}>
        {bars.map(({ label, percent, tone }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <span className={classes.track} aria-hidden="true">
                <span className={tone} style={{ width: `${percent}%` }} />
                <span className={classes.aim} style={{ left: `${target}%` }} />
              </span>
              <span className={classes.percent}>{percent}%</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{t('target', { percent: target })}</p>
    </>
  );
}
