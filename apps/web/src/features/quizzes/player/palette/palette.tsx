import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconFlagFilled, IconX } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { QuestionState } from '../question-state.ts';
import classes from './palette.module.css';

interface PaletteProps {
  states: readonly QuestionState[];
  current: number;
  onGo: (number: number) => void;
}

/** Every question with its state by shape and words: filled is answered, a flag is a flag, a tick is a tick. */
export function Palette({ states, current, onGo }: PaletteProps) {
  const t = useTranslations('player.palette');
  const describe = useDescription();
  return (
    <nav aria-label={t('title')}>
      <ol className={classes.grid}>
        {states.map((state) => (
          <li key={state.number}>
            <UnstyledButton
              className={classes.cell}
              data-answered={state.isAnswered}
              data-outcome={state.outcome}
              aria-current={state.number === current ? 'step' : undefined}
              aria-label={describe(state)}
              onClick={() => onGo(state.number)}
            >
              {state.number}
              <Corner state={state} />
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <p className={classes.sum}>
        {t('sum', { answered: states.filter((each) => each.isAnswered).length, total: states.length })}
      </p>
    </nav>
  );
}

function Corner({ state }: { state: QuestionState }) {
  const { outcome, isFlagged } = state;
  return (
    <span className={classes.corner} aria-hidden="true">
      {outcome === 'right' && <IconCheck size={13} stroke={3} />}
      {(outcome === 'wrong' || outcome === 'unanswered') && <IconX size={13} stroke={3} />}
      {outcome === 'partial' && '½'}
      {isFlagged && <IconFlagFilled size={12} />}
    </span>
  );
}

/** "Question 3, answered, flagged" */
export function useDescription() {
  const t = useTranslations('player.palette');
  const outcomes = useTranslations('outcome');
  return (state: QuestionState) =>
    [
      t('question', { number: state.number }),
      state.outcome ? outcomes(state.outcome) : state.isAnswered ? t('answered') : t('unanswered'),
      state.isFlagged && t('flagged'),
      state.hasConflict && t('conflict'),
      state.isUnsaved && t('unsaved'),
    ]
      .filter((part) => part !== false)
      .join(', ');
}
