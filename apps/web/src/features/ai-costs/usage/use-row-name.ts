import type { UsageGrouping, UsageRow } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { useTranslations } from 'use-intl';
import { useDayText } from '../../../ui/use-day-text.ts';
import { useFeatureName } from '../use-feature-name.ts';

/** What a row of a view is called. */
export function useRowName(by: UsageGrouping) {
  const t = useTranslations('costs.usage');
  const featureName = useFeatureName();
  const dayText = useDayText();
  return ({ key, name }: Pick<UsageRow, 'key' | 'name'>) => {
    if (by === 'feature') return featureName(key);
    if (by === 'model') return key === 'rules' ? t('rules') : key;
    if (by === 'person') return name ?? t('unknownPerson');
    if (by === 'group') return key === 'none' ? t('noGroup') : (name ?? t('unknownGroup'));
    return dayText(key as CivilDate);
  };
}
