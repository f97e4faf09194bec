import { UnstyledButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './question-chips.module.css';

interface QuestionChipsProps {
  numbers: readonly number[];
  onQuestion: (number: number) => void;
}

/** "Q4": opens the question a claim rests on. */
export function QuestionChips({ numbers, onQuestion }: QuestionChipsProps) {
  const t = useTranslations('insight');
  if (numbers.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('evidence')}>
      {numbers.map((number) => (
        <li key={number}>
          <UnstyledButton
            className={classes.chip}
            aria-label={t('openQuestion', { number })}
            onClick={() => onQuestion(number)}
          >
            {t('chip', { number })}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
