import { type MasteryLevel, masteryLevels } from '@debrief/core';
import { useTranslations } from 'use-intl';
import classes from './level-mark.module.css';

interface LevelMarkProps {
  /** Null: not practised yet. */
  level: MasteryLevel | null;
  /** 0..100 */
  mastery: number;
}

/** A level as steps and as a word. */
export function LevelMark({ level, mastery }: LevelMarkProps) {
  const t = useTranslations('progress.topics');
  const reached = level === null ? 0 : masteryLevels.indexOf(level) + 1;
  const word = t(`levels.${level ?? 'none'}`);
  return (
    <span
      className={classes.mark}
      title={level ? t('masteryOf', { mastery: Math.round(mastery) }) : undefined}
    >
      <span className={classes.steps} aria-hidden="true">
        {masteryLevels.map((each, index) => (
          <span key={each} data-reached={index < reached} />
        ))}
      </span>
      {word}
    </span>
  );
}
