import type { QuestionRow } from '@debrief/contracts';
import { Button, Skeleton } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { Markdown } from '../../../ui/markdown/markdown.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { useKindWords } from '../use-kind-words.ts';
import classes from './question-list.module.css';

interface QuestionListProps {
  subjectId: string;
  topicId: string | undefined;
  search: string | undefined;
}

const pageSize = 25;

export function QuestionList({ subjectId, topicId, search }: QuestionListProps) {
  const t = useTranslations('questions');
  const query = useInfiniteQuery(
    useTRPC().questionBank.listQuestions.infiniteQueryOptions(
      { subjectId, topicId, search, limit: pageSize },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  return (
    <QueryView query={query} skeleton={<Skeleton height="24rem" />}>
      {({ pages }) => {
        const questions = pages.flatMap((page) => page.questions);
        return (
          <>
            <p className={classes.count} role="status">
              {query.hasNextPage
                ? t('shownSome', { count: questions.length })
                : t('shown', { count: questions.length })}
            </p>
            <ul className={classes.list}>
              {questions.map((question) => (
                <Row key={question.id} question={question} />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button
                variant="default"
                mt="md"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </>
        );
      }}
    </QueryView>
  );
}

function Row({ question }: { question: QuestionRow }) {
  const t = useTranslations('questions');
  const kindWords = useKindWords();
  const { stem, kind, topicName, difficulty, status, tags } = question;
  return (
    <li className={classes.row}>
      <div className={classes.stem}>
        <Markdown>{stem}</Markdown>
      </div>
      <p className={classes.facts}>
        <span>{kindWords(kind)}</span>
        <span data-content>{topicName}</span>
        <span>{t('difficulty', { difficulty })}</span>
        {status !== 'published' && <span>{t(`statuses.${status}`)}</span>}
        {tags.length > 0 && <span data-content>{tags.join(', ')}</span>}
      </p>
    </li>
  );
}
