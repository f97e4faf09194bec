import type { Subject } from '@debrief/contracts';
import { NativeSelect, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from '../../../ui/link.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { BulkEdit } from '../bulk/bulk-edit.tsx';
import { filterText } from '../export/export-search.ts';
import classes from './bank-browser.module.css';
import { bankOrders, toFilter, toOrder } from './bank-filter.ts';
import { FilterPanel } from './filter-panel.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import { NothingFound } from './nothing-found.tsx';
import { QuestionList } from './question-list.tsx';
import { SearchField } from './search-field.tsx';
import { useBankSearch } from './use-bank-search.ts';
import { type QuestionListQuery, useFacets, useQuestionList } from './use-question-list.ts';
import { useSelection } from './use-selection.ts';

interface BankBrowserProps {
  subjects: readonly Subject[];
  subject: Subject;
}

export function BankBrowser({ subjects, subject }: BankBrowserProps) {
  const t = useTranslations('bank');
  const [search] = useBankSearch();
  const hasRoom = useMediaQuery('(min-width: 72rem)');
  const filter = toFilter(search, subject.id);
  const query = useQuestionList(filter, toOrder(search));
  const facets = useFacets(filter).data;
  const panel = <FilterPanel subjects={subjects} subjectId={subject.id} facets={facets} />;
  return (
    <div className={classes.columns}>
      {hasRoom && <search aria-label={t('filters')}>{panel}</search>}
      <div className={classes.main}>
        <search aria-label={t('search')} className={classes.top}>
          <SearchField isFetching={query.isFetching && query.isPlaceholderData} />
          <div className={classes.tools}>
            {hasRoom === false && <FilterSheet total={facets?.total}>{panel}</FilterSheet>}
            <OrderSelect />
            <LinkButton variant="default" to="/questions/export" search={{ filter: filterText(filter) }}>
              {t('export')}
            </LinkButton>
          </div>
        </search>
        <QueryView query={query} skeleton={<Skeleton height="24rem" />}>
          {() => <Found query={query} subjectId={subject.id} total={facets?.total} />}
        </QueryView>
      </div>
    </div>
  );
}

function OrderSelect() {
  const t = useTranslations('bank');
  const [search, change] = useBankSearch();
  return (
    <NativeSelect
      aria-label={t('order')}
      data={bankOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
      value={toOrder(search)}
      onChange={({ currentTarget: { value } }) => change({ order: value === 'best' ? undefined : value })}
    />
  );
}

interface FoundProps {
  query: QuestionListQuery;
  subjectId: string;
  total: number | undefined;
}

function Found({ query, subjectId, total }: FoundProps) {
  const t = useTranslations('bank');
  const questions = useMemo(() => query.data?.pages.flatMap((page) => page.questions) ?? [], [query.data]);
  const listed = useMemo(() => questions.map(({ id }) => id), [questions]);
  const selection = useSelection(listed);
  return (
    <>
      <p className={classes.count} role="status">
        {t('found', { count: total ?? questions.length })}
      </p>
      {questions.length === 0 ? (
        <NothingFound subjectId={subjectId} />
      ) : (
        <QuestionList questions={questions} query={query} selection={selection} />
      )}
      <BulkEdit subjectId={subjectId} questions={questions} selection={selection} />
    </>
  );
}
