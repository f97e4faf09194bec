import type { AttemptView } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Card } from '../../ui/card.tsx';
import { useDurationText } from '../../ui/use-duration-text.ts';
import classes from './billing.module.css';
import { CreditsLine } from './credits-line.tsx';
import { FreeSummaryText } from './free-summary-text.tsx';
import { LockedInsights } from './locked-insights.tsx';
import { useOpenBilling } from './use-billing.ts';

/** After a quiz on the free plan: what code alone can say, and what a plan would add. */
export function QuickSummary({ attempt, card }: { attempt: AttemptView; card: ScoreCard }) {
  const t = useTranslations('billing.summary');
  const format = useFormatter();
  const durationText = useDurationText();
  const billing = useOpenBilling();
  if (billing?.plan !== 'free' || card.counts.total === 0) return null;
  const isWell = card.sentiment !== 'needs_improvement';
  const Mark = isWell ? IconCircleCheck : IconCircleDashed;
  const percent = format.number(card.scorePercent, { maximumFractionDigits: 1 });
  return (
    <Card title={t('title')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('score')}</dt>
          <dd data-tone={isWell ? 'right' : 'partial'}>
            <Mark aria-hidden="true" size={20} stroke={1.8} /> {t('percent', { percent })}
          </dd>
        </div>
        <div>
          <dt>{t('time')}</dt>
          <dd>{durationText(card.durationMs)}</dd>
        </div>
      </dl>
      <FreeSummaryText attempt={attempt} card={card} />
      <CreditsLine />
      <LockedInsights billing={billing} attemptId={attempt.id} />
    </Card>
  );
}
