import type { Role } from '@debrief/contracts';
import { SegmentedControl } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './api-keys.module.css';
import { areasOf, type Level, type Levels, levelsFor } from './scopes.ts';

interface AreaChoicesProps {
  role: Role;
  levels: Levels;
  onChange: (levels: Levels) => void;
}

/** Room by room: nothing, reading, reading and changing. */
export function AreaChoices({ role, levels, onChange }: AreaChoicesProps) {
  const t = useTranslations('apiKeys');
  return (
    <ul className={classes.areas}>
      {areasOf(role).map((area) => {
        const level = levels[area] ?? 'none';
        // Made elsewhere, for changing alone: kept until another is chosen.
        const offered: Level[] = level === 'change' ? [...levelsFor(area), 'change'] : levelsFor(area);
        return (
          <li key={area} className={classes.area}>
            <span>
              {t(`areas.${area}`)}{' '}
              <code className={classes.scope} data-content>
                {area}
              </code>
            </span>
            <SegmentedControl
              aria-label={t(`areas.${area}`)}
              value={level}
              onChange={(value) => onChange({ ...levels, [area]: value })}
              data={offered.map((each) => ({ value: each, label: t(`levels.${each}`) }))}
              classNames={{ label: classes.segment }}
            />
          </li>
        );
      })}
    </ul>
  );
}
