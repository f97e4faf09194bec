import { type MasteryLevel, masteryLevels } from '@debrief/core';
import { useTranslations } from 'use-intl';
import classes from './level-mark.module.css';

/** A level as steps and as a word; null: not practised yet. */
export function LevelMark({ level }: { level: MasteryLevel | null }) {
  const t = useTranslations('progress.topics');
  const reached = level === null ? 0 : masteryLevels.indexOf(level) + 1;
  return (
    <span className={classes.mark}>
      <span className={classes.steps} aria-hidden="true">
        {masteryLevels.map((each, index) => (
          <span key={each} data-reached={index < reached} />
        ))}
      </span>
      {t(`levels.${level ?? 'none'}`)}
    </span>
  );
}
