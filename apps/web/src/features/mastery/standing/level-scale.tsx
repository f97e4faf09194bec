import type { TopicMastery } from '@debrief/contracts';
import { levelBounds, masteryLevels } from '@debrief/core';
import { useTranslations } from 'use-intl';
import classes from './level-scale.module.css';

/** Less is no more than the noise of an estimate. */
const fadeShown = 3;

/** 0 to 100 with the levels as steps; a dot, the band in which it lies, and a ring where it fades to in two weeks. */
export function LevelScale({ topic }: { topic: TopicMastery }) {
  const t = useTranslations('mastery.standing');
  const { mastery, low, high, level, fadesTo } = topic;
  const fades = fadesTo !== null && mastery - fadesTo >= fadeShown ? fadesTo : null;
  return (
    <div className={classes.scale} role="img" aria-label={t('scale', { mastery: Math.round(mastery) })}>
      <div className={classes.track}>
        {masteryLevels.map((each, index) => (
          <span
            key={each}
            className={classes.step}
            data-reached={level !== null && index <= masteryLevels.indexOf(level)}
            style={{ flexGrow: widthOf(index) }}
          />
        ))}
        <span className={classes.band} style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
        {fades !== null && (
          <>
            <span
              className={classes.fade}
              style={{ insetInlineStart: `${fades}%`, width: `${mastery - fades}%` }}
            />
            <span className={classes.ring} style={{ insetInlineStart: `${fades}%` }} />
          </>
        )}
        <span className={classes.dot} style={{ insetInlineStart: `${mastery}%` }} />
      </div>
      <div className={classes.names}>
        {masteryLevels.map((each, index) => (
          <span key={each} data-current={each === level} style={{ flexGrow: widthOf(index) }}>
            {t(`levels.${each}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

function widthOf(index: number): number {
  const next = masteryLevels[index + 1];
  const from = levelBounds[masteryLevels[index] ?? 'attempted'].promoteAt;
  return (next ? levelBounds[next].promoteAt : 100) - from;
}
