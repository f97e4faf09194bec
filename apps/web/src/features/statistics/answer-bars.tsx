import type { QuestionStatisticsRow } from '@debrief/contracts';
import { thirds } from '@debrief/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Bar } from '../../ui/bar.tsx';
import classes from './statistics.module.css';
import { useAnswerText } from './use-answer-text.ts';

/** Of the strong, the middle and the weak third, how many gave each answer. */
export function AnswerBars({ row }: { row: QuestionStatisticsRow }) {
  const t = useTranslations('statistics');
  const textOf = useAnswerText();
  const { answers, met, open } = row;
  const share = (count: number, of: number) => (of === 0 ? 0 : (100 * count) / of);
  return (
    <div className={classes.scroll}>
      <table className={classes.answers}>
        <caption>{t('answersCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('answer')}</th>
            {thirds.map((third) => (
              <th key={third} scope="col">
                {t(`thirds.${third}`, { count: met[third] })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.key}>
              <th scope="row">
                <span data-content>{textOf(answer)}</span>
                {answer.isRight && (
                  <span className={classes.right}>
                    <IconCheck size={16} aria-hidden="true" /> {t('right')}
                  </span>
                )}
              </th>
              {thirds.map((third) => (
                <td key={third}>
                  {answer.byThird[third]}
                  <Bar
                    percent={share(answer.byThird[third], met[third])}
                    tone={answer.isRight ? 'right' : 'accent'}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('leftOpen')}</th>
            {thirds.map((third) => (
              <td key={third}>
                {open[third]}
                <Bar percent={share(open[third], met[third])} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}
