import type { ChangeLabel, VersionChange } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import type { Messages } from '../../../../messages/index.ts';
import { useKindWords } from '../../use-kind-words.ts';

type Term = keyof Messages['bank']['places']['term'];

/** Where something changed: "Option 3, Explanation". */
export function useChangeLabel() {
  const t = useTranslations('bank.places');
  return ({ steps, field }: ChangeLabel) => {
    const around = steps.map(({ list, number }) =>
      number === null ? t(`field.${list}`) : t(`one.${list}`, { number }),
    );
    return [...around, ...(field ? [t(`field.${field}`)] : [])].join(', ');
  };
}

/** What stood there: an author's own words as they are, ours from the catalogue. */
export function useChangeText() {
  const t = useTranslations('bank.places');
  const kindWords = useKindWords();
  return ({ content, label }: VersionChange, text: string) => {
    if (content === 'words' || text === '') return text;
    if (content === 'flag') return text === 'true' ? t('yes') : t('no');
    if (label.field === 'kind') return kindWords(text);
    const term = `term.${text as Term}` as const;
    return t.has(term) ? t(term) : text;
  };
}
