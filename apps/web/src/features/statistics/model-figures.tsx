import type { QuestionModel } from '@debrief/contracts';
import { difficultyWord } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';
import classes from './statistics.module.css';

interface ModelFiguresProps {
  /** Null below five answers. */
  model: QuestionModel | null;
  /** Where it stands alone, beside what its author says. */
  authorDifficulty?: number;
}

/** What all answers together say of a question, whoever gave them: how hard it is, and whether it tells. */
export function ModelFigures({ model, authorDifficulty }: ModelFiguresProps) {
  const t = useTranslations('statistics.model');
  const format = useFormatter();
  if (!model) return <p className={classes.meaning}>{t('tooFew')}</p>;
  const { difficulty, expectedPercent, discrimination, answerCount } = model;
  return (
    <dl className={classes.figures}>
      <div>
        <dt>{t('difficulty')}</dt>
        <dd>
          {t('difficultyOf', {
            word: t(`words.${difficultyWord(difficulty)}`),
            difficulty: format.number(difficulty, { maximumFractionDigits: 1 }),
          })}
        </dd>
        <dd className={classes.meaning}>
          {t('difficultyMeaning', { percent: Math.round(expectedPercent), count: answerCount })}
          {authorDifficulty !== undefined && ` ${t('authorSays', { difficulty: authorDifficulty })}`}
        </dd>
      </div>
      <div>
        <dt>{t('discrimination')}</dt>
        <dd>
          {discrimination === null
            ? t('notYet')
            : format.number(discrimination, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
        </dd>
        <dd className={classes.meaning}>{t('discriminationMeaning')}</dd>
      </div>
    </dl>
  );
}
