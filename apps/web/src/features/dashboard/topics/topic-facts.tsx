import { useTranslations } from 'use-intl';
import { When } from '../../../ui/when.tsx';
import type { TopicRow } from './build-topic-rows.ts';
import { LevelMark } from './level-mark.tsx';
import { isFading, MasteryScale } from './mastery-scale.tsx';
import { PointsChange } from './points-change.tsx';
import classes from './topic-facts.module.css';

/** How much is known and how surely, where it is going, when it was practised last, and what is fading. */
export function TopicFacts({ row }: { row: TopicRow }) {
  const t = useTranslations('progress.topics');
  const { lastPractisedAt, level, mastery, fadesTo } = row;
  if (level === null) return <p className={classes.none}>{t('notStarted')}</p>;
  return (
    <div className={classes.facts}>
      <MasteryScale {...row} />
      <p className={classes.words}>
        <LevelMark level={level} />
        <PointsChange change={row.change30} />
        {lastPractisedAt && (
          <span className={classes.when}>
            <When at={lastPractisedAt} as="ago" />
          </span>
        )}
        {isFading({ mastery, fadesTo }) && (
          <span className={classes.fading}>{t('fades', { to: Math.round(fadesTo ?? 0) })}</span>
        )}
      </p>
    </div>
  );
}
