import { countWords } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { Markdown } from '../../ui/markdown/markdown.tsx';
import { Explanation } from '../explained/explanation.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';

import classes from './essay.module.css';
import { Rubric } from './rubric.tsx';

/** What was written, what a tutor made of it, and what a good answer says. */
export function EssayReview({ response, answerKey, marking, lang }: QuestionReviewProps<'essay'>) {
  const t = useTranslations('review.essay');
  const { rubric = [], sampleAnswer, explanation } = answerKey;
  return (
    <>
      {response ? (
        <>
          <h3 className={classes.heading}>{t('mine', { count: countWords(response.text) })}</h3>
          <div className={classes.mine} data-content lang={lang} dir="auto">
            {response.text}
          </div>
        </>
      ) : (
        <p>{t('none')}</p>
      )}
      {!marking && response && <p>{t('unmarked')}</p>}
      {marking?.comment && (
        <>
          <h3 className={classes.heading}>{t('comment')}</h3>
          <Markdown lang={lang}>{marking.comment}</Markdown>
        </>
      )}
      {rubric.length > 0 && (
        <>
          <h3 className={classes.heading}>{t('rubric')}</h3>
          <Rubric
            rubric={rubric}
            lang={lang}
            reached={marking?.mark.type === 'rubric' ? marking.mark.levels : {}}
          />
        </>
      )}
      {sampleAnswer && (
        <>
          <h3 className={classes.heading}>{t('sample')}</h3>
          <Markdown lang={lang}>{sampleAnswer}</Markdown>
        </>
      )}
      <Explanation lang={lang}>{explanation}</Explanation>
    </>
  );
}
