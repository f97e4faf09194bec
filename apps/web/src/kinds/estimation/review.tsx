import { useTranslations } from 'use-intl';
import { Explanation } from '../explained/explanation.tsx';
import type { KeyOf, QuestionReviewProps } from '../question-kind.ts';
import classes from './estimation.module.css';
import { bandOf, placeOn, readScale, type Scale } from './scale.ts';
import { Ticks } from './ticks.tsx';

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
      <Drawing scale={scale} answerKey={answerKey} mine={mine} />
      <Explanation lang={lang}>{answerKey.explanation}</Explanation>
    </>
  );
}

interface DrawingProps {
  scale: Scale;
  answerKey: KeyOf<'estimation'>;
  mine: string | null;
}

function Drawing({ scale, answerKey, mine }: DrawingProps) {
  const t = useTranslations('review.estimation');
  const right = Number(answerKey.value);
  return (
    <div className={classes.review} aria-hidden="true">
      <div className={classes.track}>
        <span className={classes.rail} />
        <Band scale={scale} value={right} within={Number(answerKey.noneFrom)} kind="some" />
        <Band scale={scale} value={right} within={Number(answerKey.fullWithin)} kind="full" />
        <span className={classes.mark} data-mine={false} style={at(scale, right)}>
          {t('rightMark')}
        </span>
        {mine !== null && (
          <span className={classes.mark} data-mine style={at(scale, Number(mine))}>
            {t('mineMark')}
          </span>
        )}
      </div>
      <div className={classes.reviewTicks}>
        <Ticks scale={scale} />
      </div>
    </div>
  );
}

function Band({
  scale,
  value,
  within,
  kind,
}: {
  scale: Scale;
  value: number;
  within: number;
  kind: 'some' | 'full';
}) {
  const { from, to } = bandOf(scale, value, within);
  const style = { insetInlineStart: `${from * 100}%`, width: `${(to - from) * 100}%` };
  return <span className={`${classes.band} ${classes[kind]}`} style={style} />;
}

/** Words at the ends of the scale would leave the page: they stop a little before. */
function at(scale: Scale, value: number) {
  return { insetInlineStart: `${placeOn(scale, value) * 100}%` };
}
