import type { Question, QuestionResponse } from '@debrief/core';
import { IconCheck, IconCircleHalf2, IconMinus, IconPencil, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { tryScore } from './preview-question.ts';
import classes from './try-question.module.css';

const icons = {
  right: IconCheck,
  partial: IconCircleHalf2,
  wrong: IconX,
  unanswered: IconMinus,
  unmarked: IconPencil,
};

interface TriedOutcomeProps {
  question: Question;
  response: QuestionResponse | null;
}

/** What the answer would earn, by icon and words. */
export function TriedOutcome({ question, response }: TriedOutcomeProps) {
  const t = useTranslations('bank.try');
  const scored = tryScore(question, response);
  if (!scored) return <p className={classes.waiting}>{t('notScored')}</p>;
  const { outcome, credit } = scored;
  const Icon = icons[outcome];
  return (
    <p className={classes.outcome} data-outcome={outcome}>
      <Icon size={20} stroke={2.2} aria-hidden="true" />
      <strong>{t(`outcomes.${outcome}`)}</strong>
      {outcome === 'partial' && <span>{t('earns', { percent: Math.round(Number(credit) * 100) })}</span>}
    </p>
  );
}
