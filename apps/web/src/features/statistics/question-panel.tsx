import type { QuestionStatisticsRow } from '@debrief/contracts';
import type { ItemStatistics } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';
import { AnswerBars } from './answer-bars.tsx';
import { ModelFigures } from './model-figures.tsx';
import classes from './statistics.module.css';

type Name = Exclude<keyof ItemStatistics, 'questionId' | 'answerCount'>;
const names: readonly Name[] = [
  ...(['facility', 'deviation', 'randomGuess', 'intendedWeight'] as const),
  ...(['effectiveWeight', 'discriminationIndex', 'discriminativeEfficiency'] as const),
];

/** All figures of a question, each with its meaning, and who chose what. */
export function QuestionPanel({ row }: { row: QuestionStatisticsRow }) {
  const t = useTranslations('statistics');
  const format = useFormatter();
  const { figures } = row;
  return (
    <>
      <dl className={classes.figures}>
        <div>
          <dt>{t('items.answerCount')}</dt>
          <dd>{format.number(figures.answerCount)}</dd>
        </div>
        {names.map((name) => {
          const value = figures[name];
          return (
            <div key={name}>
              <dt>{t(`items.${name}`)}</dt>
              <dd>
                {value === null
                  ? t('undefined')
                  : t('percent', { number: format.number(value, { maximumFractionDigits: 1 }) })}
              </dd>
              <dd className={classes.meaning}>{t(`itemMeanings.${name}`)}</dd>
            </div>
          );
        })}
      </dl>
      {row.version === 0 && <ModelFigures model={row.model} />}
      {row.answers.length > 0 && <AnswerBars row={row} />}
    </>
  );
}
