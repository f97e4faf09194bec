import { rulesReasonSchema } from '@debrief/contracts';
import { useTranslations } from 'use-intl';

/** Why the rules wrote instead of a model, as an administrator reads it. */
export function useRulesReason() {
  const t = useTranslations('costs.usage.reasons');
  return (why: string) => {
    const known = rulesReasonSchema.safeParse(why);
    return known.success ? t(known.data) : why;
  };
}
