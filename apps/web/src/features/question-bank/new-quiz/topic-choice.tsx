import { Checkbox, Skeleton, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { QueryView } from '../../../ui/query-view.tsx';
import { touchRow } from '../../../ui/touch-row.ts';
import { inTreeOrder } from '../topic-tree-order.ts';
import { useTopics } from '../use-subjects.ts';
import classes from './topic-choice.module.css';

interface TopicChoiceProps {
  subjectId: string;
  /** None: the whole subject. */
  value: string[];
  onChange: (topicIds: string[]) => void;
}

export function TopicChoice({ subjectId, value, onChange }: TopicChoiceProps) {
  const t = useTranslations('newQuiz');
  return (
    <Disclosure label={t('topics', { count: value.length })}>
      <QueryView query={useTopics(subjectId)} skeleton={<Skeleton height="8rem" />}>
        {(topics) => (
          <Checkbox.Group aria-label={t('topicsLabel')} value={value} onChange={onChange}>
            <Stack gap={0} className={classes.topics}>
              {inTreeOrder(topics).map(({ topic, depth }) => (
                <Checkbox
                  key={topic.id}
                  value={topic.id}
                  label={<span data-content>{topic.name}</span>}
                  {...touchRow}
                  ms={`${depth * 1.75}rem`}
                />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </QueryView>
    </Disclosure>
  );
}
