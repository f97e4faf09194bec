import { useTranslations } from 'use-intl';

const named = [
  'question',
  'kind',
  'answer',
  'explanation',
  'topic',
  'tags',
  'difficulty',
  'points',
  'title',
  'id',
  'status',
  'unit',
  'scoring',
] as const;
const numbers = Array.from({ length: 12 }, (_, index) => index + 1);

/** What a column may hold, in words. */
export function useFieldWords() {
  const t = useTranslations('import.columns');
  const [question, kind, answer, ...rest] = named.map((value) => ({ value, label: t(`fields.${value}`) }));
  const options = numbers.map((number) => ({ value: `option${number}`, label: t('option', { number }) }));
  const spoken = numbers.map((number) => ({
    value: `explanation${number}`,
    label: t('ofOption', { number }),
  }));
  const first = [question, kind, answer].filter((each) => each !== undefined);
  return { fields: [...first, ...options, ...rest, ...spoken] };
}
