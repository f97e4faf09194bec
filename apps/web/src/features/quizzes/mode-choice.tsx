import type { AttemptMode, QuizDetail } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import classes from './mode-choice.module.css';

interface ModeChoiceProps {
  quiz: QuizDetail;
  mode: AttemptMode;
  onMode: (mode: AttemptMode) => void;
}

/** Exam or study: what each means stands beside it, the time limit too. */
export function ModeChoice({ quiz, mode, onMode }: ModeChoiceProps) {
  const t = useTranslations('quizzes');
  const minutes = quiz.timeLimitMs ? Math.round(quiz.timeLimitMs / 60_000) : null;
  return (
    <fieldset className={classes.choice}>
      <legend className={classes.legend}>{t('chooseMode')}</legend>
      {quiz.modes.map((each) => (
        <label key={each} className={classes.mode} data-chosen={each === mode}>
          <input
            type="radio"
            name="mode"
            value={each}
            checked={each === mode}
            onChange={() => onMode(each)}
            className={classes.input}
          />
          <span>
            <strong>{t(`${each}Mode`)}</strong>
            <span className={classes.words}>
              {t(`${each}Means`)}{' '}
              {each === 'exam' && (minutes ? t('limit', { count: minutes }) : t('noLimitMeans'))}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
