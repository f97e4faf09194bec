import type { QuestionFacets } from '@debrief/contracts';
import { useTranslations } from 'use-intl';
import { FacetChoice } from './facet-choice.tsx';
import { useBankSearch } from './use-bank-search.ts';

/** Tags are the authors' own words; the most used come first, and chosen ones always stand there. */
export function TagChoice({ facets }: { facets: QuestionFacets | undefined }) {
  const t = useTranslations('bank');
  const [{ tags = [] }, change] = useBankSearch();
  const known = facets?.tags ?? [];
  const missing = tags.filter((tag) => !known.some(({ value }) => value === tag));
  const options = [...missing.map((value) => ({ value, count: 0 })), ...known].map(({ value, count }) => ({
    value,
    count,
    label: <span data-content>{value}</span>,
  }));
  return (
    <FacetChoice
      label={t('tags')}
      options={options}
      chosen={tags}
      onChange={(next) => change({ tags: next })}
      empty={facets && t('noTags')}
      moreLabel={(count) => t('allTags', { count })}
    />
  );
}
