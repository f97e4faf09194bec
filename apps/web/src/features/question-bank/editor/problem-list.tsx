import type { QuestionProblem } from '@debrief/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './editor.module.css';
import { goToPlace } from './go-to-place.ts';
import { usePlaceWords } from './use-place-words.ts';

/** What keeps the question from being published; each leads to its field. */
export function ProblemList({ problems }: { problems: readonly QuestionProblem[] }) {
  const t = useTranslations('bank.editor');
  const placeWords = usePlaceWords();
  if (problems.length === 0)
    return (
      <p className={classes.ready}>
        <IconCircleCheck size={20} aria-hidden="true" />
        {t('ready')}
      </p>
    );
  return (
    <ul className={classes.problems}>
      {problems.map(({ place, sentence }) => (
        <li key={`${place} ${sentence}`}>
          <button type="button" className={classes.problem} onClick={() => goToPlace(place)}>
            <strong>{placeWords(place)}</strong> <span data-content>{sentence}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
