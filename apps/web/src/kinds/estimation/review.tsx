import { useTranslations } from 'use-intl';
import { Explanation } from '../explained/explanation.tsx';
import type { QuestionReviewProps } from '../question-kind.ts';
import { CreditScale } from './credit-scale.tsx';
import classes from './estimation.module.css';
import { readScale } from './scale.ts';

/** Where one's own value lay, where the right one does, and how far around it earned something; then in a sentence. */
export function EstimationReview({ question, response, answerKey, lang }: QuestionReviewProps<'estimation'>) {
  const t = useTranslations('review.estimation');
  const { value, fullWithin, noneFrom, unit = '' } = answerKey;
  const mine = response?.value ?? null;
  const scale = readScale(question);
  const withUnit = (text: string) => `${text} ${unit}`.trim();
  return (
    <>
      <p className={classes.caption}>
        {mine === null ? t('none') : t('mine', { value: withUnit(mine) })}{' '}
        {t('right', { value: withUnit(value), full: withUnit(fullWithin), none: withUnit(noneFrom) })}
      </p>
      <CreditScale scale={scale} answerKey={answerKey} mine={mine} />
      <Explanation lang={lang}>{answerKey.explanation}</Explanation>
    </>
  );
}
