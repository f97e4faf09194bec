import type { MasteryTrend } from '@debrief/contracts';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from '../topics/points-change.module.css';

const icons = { up: IconArrowUpRight, down: IconArrowDownRight, steady: IconArrowRight };

/** Where somebody's scores are going, as an arrow and a word; nothing while not known. */
export function TrendMark({ trend }: { trend: MasteryTrend }) {
  const t = useTranslations('classView.trends');
  if (trend === 'unknown') return null;
  const Icon = icons[trend];
  return (
    <span className={classes.change} data-tone={trend}>
      <Icon aria-hidden="true" size={18} />
      {t(trend)}
    </span>
  );
}
