import type { QuestionFacets, Subject } from '@debrief/contracts';
import { Button, Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../../ui/touch-row.ts';
import { SubjectSelect } from '../subject-select.tsx';
import { TopicSelect } from '../topic-select.tsx';
import { useKindWords } from '../use-kind-words.ts';
import { bankKinds, bankStatuses, countFilters } from './bank-filter.ts';
import { DifficultyRange } from './difficulty-range.tsx';
import { FacetChoice } from './facet-choice.tsx';
import classes from './filters.module.css';
import { TagChoice } from './tag-choice.tsx';
import { useBankSearch } from './use-bank-search.ts';

interface FilterPanelProps {
  subjects: readonly Subject[];
  subjectId: string;
  facets: QuestionFacets | undefined;
}

export function FilterPanel({ subjects, subjectId, facets }: FilterPanelProps) {
  const t = useTranslations('bank');
  const [search, change] = useBankSearch();
  return (
    <div className={classes.panel}>
      <SubjectSelect
        subjects={subjects}
        value={subjectId}
        onChange={(subject) => change({ ...noFilters, subject })}
      />
      <TopicSelect
        subjectId={subjectId}
        value={search.topic ?? ''}
        onChange={(topic) => change({ topic: topic || undefined })}
        label={t('topic')}
        anyLabel={t('allTopics')}
      />
      <StatusChoice facets={facets} />
      <KindChoice facets={facets} />
      <TagChoice facets={facets} />
      <DifficultyRange />
      <Owners />
      {countFilters(search) > 0 && (
        <Button variant="default" onClick={() => change(noFilters)}>
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}

const noFilters = {
  topic: undefined,
  tags: undefined,
  kinds: undefined,
  statuses: undefined,
  from: undefined,
  to: undefined,
  mine: undefined,
  reported: undefined,
};

type Facets = Pick<FilterPanelProps, 'facets'>;

function StatusChoice({ facets }: Facets) {
  const t = useTranslations('bank');
  const words = useTranslations('questions.statuses');
  const [{ statuses = [] }, change] = useBankSearch();
  const options = bankStatuses.map((value) => ({
    value,
    label: words(value),
    count: facets && (facets.statuses.find((each) => each.value === value)?.count ?? 0),
  }));
  return (
    <FacetChoice
      label={t('status')}
      options={options}
      chosen={statuses}
      onChange={(next) => change({ statuses: next })}
    />
  );
}

/** Kinds that nothing here has are left out, unless they are chosen. */
function KindChoice({ facets }: Facets) {
  const t = useTranslations('bank');
  const kindWords = useKindWords();
  const [{ kinds = [] }, change] = useBankSearch();
  const countOf = (kind: string) => facets?.kinds.find((each) => each.value === kind)?.count ?? 0;
  const options = bankKinds
    .filter((kind) => countOf(kind) > 0 || kinds.includes(kind))
    .map((value) => ({ value, label: kindWords(value), count: countOf(value) }));
  return (
    <FacetChoice
      label={t('kind')}
      options={options}
      chosen={kinds}
      onChange={(next) => change({ kinds: next })}
    />
  );
}

function Owners() {
  const t = useTranslations('bank');
  const [{ mine, reported }, change] = useBankSearch();
  return (
    <div>
      <Checkbox
        {...touchRow}
        label={t('mine')}
        checked={mine ?? false}
        onChange={(event) => change({ mine: event.currentTarget.checked || undefined })}
      />
      <Checkbox
        {...touchRow}
        label={t('reported')}
        checked={reported ?? false}
        onChange={(event) => change({ reported: event.currentTarget.checked || undefined })}
      />
    </div>
  );
}
