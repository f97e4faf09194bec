import type { QuizQuestionRow } from '@debrief/contracts';
import { Button, Checkbox, Modal, NativeSelect, Skeleton, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { QueryView } from '../../../ui/query-view.tsx';
import { stemInWords } from '../../../ui/stem-in-words.ts';
import { touchRow } from '../../../ui/touch-row.ts';
import classes from './builder.module.css';
import { useIndentedTopics } from './use-bank.ts';

interface QuestionPickerProps {
  subjectId: string;
  /** Stand in the quiz already. */
  used: readonly string[];
  onPick: (questions: readonly QuizQuestionRow[]) => void;
  onClose: () => void;
}

/** Published questions by words and topic; those that are ticked go into the section. */
export function QuestionPicker({ subjectId, used, onPick, onClose }: QuestionPickerProps) {
  const t = useTranslations('builder.picker');
  const app = useTranslations('app');
  const [search, setSearch] = useState('');
  const [topicId, setTopicId] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<string, QuizQuestionRow>>(new Map());
  const topics = useIndentedTopics(subjectId);
  const toggle = (row: QuizQuestionRow) =>
    setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(row.id)) after.set(row.id, row);
      return after;
    });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': app('close') }}
    >
      <Stack gap="sm">
        <TextInput
          type="search"
          label={t('search')}
          value={search}
          data-autofocus
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('topic')}
          value={topicId}
          onChange={(event) => setTopicId(event.currentTarget.value)}
          data={[
            { value: '', label: t('allTopics') },
            ...topics.map(({ topic, depth }) => ({
              value: topic.id,
              label: `${'\u2003'.repeat(depth)}${topic.name}`,
            })),
          ]}
        />
        <Found
          filter={{ subjectId, topicId: topicId || null, search }}
          used={used}
          chosen={chosen}
          onToggle={toggle}
        />
        <div className={classes.chosen}>
          <Button disabled={chosen.size === 0} onClick={() => onPick([...chosen.values()])}>
            {t('add', { count: chosen.size })}
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}

interface FoundProps {
  filter: { subjectId: string; topicId: string | null; search: string };
  used: readonly string[];
  chosen: ReadonlyMap<string, QuizQuestionRow>;
  onToggle: (row: QuizQuestionRow) => void;
}

function Found({ filter, used, chosen, onToggle }: FoundProps) {
  const t = useTranslations('builder.picker');
  const difficulty = useTranslations('builder');
  const [search] = useDebouncedValue(filter.search.trim(), 250);
  const input = { ...filter, search: search || null, statuses: ['published' as const], limit: 30 };
  const found = useInfiniteQuery(
    useTRPC().questionBank.listQuestions.infiniteQueryOptions(input, {
      getNextPageParam: (page) => page.nextCursor,
    }),
  );
  return (
    <QueryView query={found} skeleton={<Skeleton height="16rem" />}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.questions);
        if (rows.length === 0) return <p role="status">{t('none')}</p>;
        return (
          <>
            <ul className={classes.list} aria-label={t('found')}>
              {rows.map((row) => (
                <li key={row.id} className={classes.item}>
                  <Checkbox
                    {...touchRow}
                    checked={chosen.has(row.id) || used.includes(row.id)}
                    disabled={used.includes(row.id)}
                    onChange={() => onToggle({ ...row, categoryId: row.topicId })}
                    label={<span data-content>{stemInWords(row.stem)}</span>}
                    description={
                      <>
                        <span data-content>{row.topicName}</span> ·{' '}
                        {difficulty('difficultyOf', { difficulty: row.difficulty })}
                      </>
                    }
                  />
                </li>
              ))}
            </ul>
            {found.hasNextPage && (
              <Button
                variant="default"
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
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
