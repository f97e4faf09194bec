import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { When } from '../../../ui/when.tsx';
import type { TopicRow } from './build-topic-rows.ts';
import { LevelMark } from './level-mark.tsx';
import classes from './topic-facts.module.css';

/** Level, where it is going, and when last practised. */
export function TopicFacts({ row }: { row: TopicRow }) {
  const t = useTranslations('progress.topics');
  const { lastPractisedAt } = row;
  return (
    <div className={classes.facts}>
      <LevelMark level={row.level} mastery={row.mastery} />
      <span className={classes.trend}>
        <Trend row={row} />
      </span>
      <span className={classes.when}>
        {lastPractisedAt ? <When at={lastPractisedAt} as="ago" /> : t('never')}
      </span>
    </div>
  );
}

function Trend({ row: { trend } }: { row: TopicRow }) {
  const t = useTranslations('progress.topics');
  if (trend === 'improving') {
    return (
      <span data-tone="up">
        <IconArrowUpRight aria-hidden="true" size={18} /> {t('up')}
      </span>
    );
  }
  if (trend !== 'declining') return null;
  return (
    <span data-tone="down">
      <IconArrowDownRight aria-hidden="true" size={18} /> {t('down')}
    </span>
  );
}
