import type { NumericTarget } from '@debrief/core';
import { useFormatter, useTranslations } from 'use-intl';

/** "3.2, give or take 0.1", in the words of the page; the figures are the author's own. */
export function useTargetText(): (target: NumericTarget) => string {
  const t = useTranslations('review');
  const format = useFormatter();
  return (target) => {
    if (target.type === 'range') return t('range', { min: target.min, max: target.max });
    if (target.type === 'significant-figures')
      return t('figures', { value: target.value, figures: target.figures });
    if (Number(target.tolerance) === 0) return t('exactly', { value: target.value });
    if (target.toleranceType !== 'relative')
      return t('tolerance', { value: target.value, tolerance: target.tolerance });
    const tolerance = format.number(Number(target.tolerance), { style: 'percent', maximumFractionDigits: 4 });
    return t('tolerance', { value: target.value, tolerance });
  };
}
