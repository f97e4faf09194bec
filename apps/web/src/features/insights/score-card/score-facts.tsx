import type { ScoreCard } from '@debrief/core';
import { IconClock, IconFlag, IconTrendingDown, IconTrendingUp } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useDurationText } from '../../../ui/use-duration-text.ts';
import classes from './score-facts.module.css';

export function ScoreFacts({ card }: { card: ScoreCard }) {
  const t = useTranslations('debrief');
  const durationText = useDurationText();
  const { durationMs, timeEfficiency, changeSinceLast, hasPassed } = card;
  const Trend = (changeSinceLast ?? 0) < 0 ? IconTrendingDown : IconTrendingUp;
  return (
    <ul className={classes.facts}>
      <li>
        <IconClock size={18} stroke={1.6} aria-hidden="true" />
        {durationText(durationMs)}
        {timeEfficiency && ` · ${t(timeEfficiency)}`}
      </li>
      {changeSinceLast !== null && (
        <li>
          <Trend size={18} stroke={1.6} aria-hidden="true" />
          {changeText(t, changeSinceLast)}
        </li>
      )}
      {hasPassed !== null && (
        <li>
          <IconFlag size={18} stroke={1.6} aria-hidden="true" />
          {hasPassed ? t('passed') : t('notPassed')}
          {card.passPercent != null && ` (${t('percent', { percent: card.passPercent / 100 })})`}
        </li>
      )}
    </ul>
  );
}

function changeText(t: ReturnType<typeof useTranslations<'debrief'>>, change: number): string {
  if (change === 0) return t('unchanged');
  return change > 0 ? t('up', { points: change }) : t('down', { points: -change });
}
