import { useTranslations } from 'use-intl';
import type { Messages } from '../../messages/index.ts';

type Kind = keyof Messages['questions']['kinds'];

/** A kind of question in words; one this page does not know yet is shown as it is. */
export function useKindWords() {
  const t = useTranslations('questions.kinds');
  return (kind: string) => (t.has(kind as Kind) ? t(kind as Kind) : kind);
}
