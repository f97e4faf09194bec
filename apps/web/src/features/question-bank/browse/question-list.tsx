import type { QuestionRow as Row } from '@debrief/contracts';
import { Button, Checkbox } from '@mantine/core';
import { useIntersection, useMediaQuery } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../../ui/failure-line.tsx';
import { touchRow } from '../../../ui/touch-row.ts';
import classes from './question-list.module.css';
import { QuestionRow } from './question-row.tsx';
import type { QuestionListQuery } from './use-question-list.ts';
import type { SelectionModel } from './use-selection.ts';

interface QuestionListProps {
  questions: readonly Row[];
  query: QuestionListQuery;
  selection: SelectionModel;
}

export function QuestionList({ questions, query, selection }: QuestionListProps) {
  const t = useTranslations('bank');
  const hasKeyboard = useMediaQuery('(hover: hover)');
  const { size } = selection.ids;
  return (
    <>
      <Checkbox
        {...touchRow}
        className={classes.all}
        label={t('selectAll')}
        description={hasKeyboard && t('selectHint')}
        checked={size > 0 && size === questions.length}
        indeterminate={size > 0 && size < questions.length}
        onChange={() => selection.setAll(size === questions.length ? [] : questions.map(({ id }) => id))}
      />
      <ul className={classes.list} aria-label={t('list')} aria-busy={query.isPlaceholderData}>
        {questions.map((question) => (
          <QuestionRow key={question.id} question={question} selection={selection} />
        ))}
      </ul>
      <FailureLine error={query.isFetchNextPageError ? query.error : null} />
      {query.hasNextPage && <LoadMore query={query} />}
    </>
  );
}

/** Loads when it comes into sight; a failure waits to be pressed. */
function LoadMore({ query }: { query: QuestionListQuery }) {
  const t = useTranslations('bank');
  const { ref, entry } = useIntersection<HTMLButtonElement>({ rootMargin: '400px' });
  const canLoad = entry?.isIntersecting && !query.isFetching && !query.isFetchNextPageError;
  const { fetchNextPage } = query;
  useEffect(() => {
    if (canLoad) void fetchNextPage();
  }, [canLoad, fetchNextPage]);
  return (
    <Button
      ref={ref}
      variant="default"
      mt="md"
      loading={query.isFetchingNextPage}
      loaderProps={{ 'aria-label': t('loadingMore') }}
      onClick={() => void fetchNextPage()}
    >
      {t('loadMore')}
    </Button>
  );
}
