import type { QuestionStatisticsRow } from '@debrief/contracts';
import { useTranslations } from 'use-intl';

type Answer = QuestionStatisticsRow['answers'][number];

/** An answer as it was written; true and false have the catalogue's words. */
export function useAnswerText() {
  const t = useTranslations('kinds');
  return ({ key, label }: Answer): string => {
    if (label) return label;
    if (key === 'true' || key === 'false') return t(key);
    return key;
  };
}
