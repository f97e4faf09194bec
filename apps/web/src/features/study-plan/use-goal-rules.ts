import { addDays, type CivilDate, furthestExamDays } from '@debrief/core';
import { useTranslations } from 'use-intl';
import type { GoalValues } from './goal-values.ts';

/** What a goal must be, each with the words for when it is not. */
export function useGoalRules(today: CivilDate) {
  const t = useTranslations('plan.goal');
  return {
    examOn: (examOn: string, { hasDate }: GoalValues) =>
      hasDate && !(examOn >= today && examOn <= addDays(today, furthestExamDays)) ? t('dateWrong') : null,
    hoursPerWeek: (hours: number | string) =>
      Number(hours) >= 0.5 && Number(hours) <= 60 ? null : t('hoursWrong'),
  };
}
