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
  const minutes = quiz.timeLimitMs ? Math.round((quiz.timeLimitMs * quiz.timeFactor) / 60_000) : null;
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
              {t(`${each}Means`)} {clockMeans(t, quiz, each, minutes)}{' '}
              {!quiz.attempts.countedModes.includes(each) && hasLimits(quiz) && t('notCounted')}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type Words = ReturnType<typeof useTranslations<'quizzes'>>;

function clockMeans(t: Words, quiz: QuizDetail, mode: AttemptMode, minutes: number | null): string {
  if (minutes && (mode === 'exam' || quiz.isStudyTimed)) return t('limit', { count: minutes });
  return mode === 'exam' ? t('noLimitMeans') : t('noClockMeans');
}

function hasLimits({ attempts, passPercent }: QuizDetail): boolean {
  return attempts.allowed !== null || attempts.coolDownMs > 0 || passPercent !== null;
}
