import { UnstyledButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { chipNumbers } from './chip-numbers.ts';
import classes from './question-chips.module.css';

interface QuestionChipsProps {
  numbers: readonly number[];
  /** Without a number: all of them, from the first. */
  onOpen: (number?: number) => void;
}

/** So many are drawn; the rest opens with all. */
const most = 8;

/** "Q4": opens the questions a claim rests on, at this one. */
export function QuestionChips({ numbers: named, onOpen }: QuestionChipsProps) {
  const t = useTranslations('insight');
  const numbers = chipNumbers(named);
  if (numbers.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t('evidence')}>
      {numbers.slice(0, most).map((number) => (
        <li key={number}>
          <UnstyledButton
            className={classes.chip}
            aria-label={t('openQuestion', { number })}
            onClick={() => onOpen(number)}
          >
            {t('chip', { number })}
          </UnstyledButton>
        </li>
      ))}
      {numbers.length > 1 && (
        <li>
          <UnstyledButton className={classes.chip} data-all="true" onClick={() => onOpen()}>
            {t('openAll', { count: numbers.length })}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}
