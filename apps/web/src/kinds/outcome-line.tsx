import type { Outcome } from '@debrief/core';
import { IconCheck, IconCircleHalf2, IconHourglass, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './outcome-line.module.css';

const icons = {
  right: IconCheck,
  partial: IconCircleHalf2,
  wrong: IconX,
  unanswered: IconMinus,
  unmarked: IconHourglass,
} satisfies Record<Outcome, unknown>;

interface OutcomeLineProps {
  outcome: Outcome;
  points: string;
  maxPoints: string;
}

/** "Right · 1 of 1 point", by icon and word. */
export function OutcomeLine({ outcome, points, maxPoints }: OutcomeLineProps) {
  const t = useTranslations('outcome');
  const Icon = icons[outcome];
  return (
    <p className={classes.line} data-outcome={outcome}>
      <Icon size={20} stroke={2.2} aria-hidden="true" />
      <strong>{t(outcome)}</strong>
      {outcome !== 'unmarked' && (
        <span className={classes.points}>
          {t('points', { points: Number(points), max: Number(maxPoints) })}
        </span>
      )}
    </p>
  );
}
