import { VisuallyHidden } from '@mantine/core';
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import classes from './points-change.module.css';

/** Points won or lost in 30 days, as an arrow and a number; nothing while not known. */
export function PointsChange({ change }: { change: number | null }) {
  const t = useTranslations('progress.topics');
  if (change === null) return null;
  const points = Math.round(change);
  const tone = points >= 3 ? 'up' : points <= -3 ? 'down' : 'steady';
  const Icon = { up: IconArrowUpRight, down: IconArrowDownRight, steady: IconArrowRight }[tone];
  return (
    <span className={classes.change} data-tone={tone}>
      <Icon aria-hidden="true" size={18} />
      <span aria-hidden="true">{t('points', { points })}</span>
      <VisuallyHidden component="span">{t(`changed.${tone}`, { points: Math.abs(points) })}</VisuallyHidden>
    </span>
  );
}
