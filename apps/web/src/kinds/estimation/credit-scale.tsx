import type { EstimationKey } from '@debrief/core';
import { useTranslations } from 'use-intl';
import classes from './estimation.module.css';
import { bandOf, placeOn, type Scale } from './scale.ts';
import { Ticks } from './ticks.tsx';

interface CreditScaleProps {
  scale: Scale;
  answerKey: Pick<EstimationKey, 'value' | 'fullWithin' | 'noneFrom'>;
  mine: string | null;
}

/** The range with the right value, what around it earns something, and one's own; said in words beside it. */
export function CreditScale({ scale, answerKey, mine }: CreditScaleProps) {
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

function at(scale: Scale, value: number) {
  return { insetInlineStart: `${placeOn(scale, value) * 100}%` };
}
