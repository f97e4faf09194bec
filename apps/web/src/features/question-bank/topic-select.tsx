import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { inTreeOrder } from './topic-tree-order.ts';
import { useTopics } from './use-subjects.ts';

interface TopicSelectProps {
  subjectId: string;
  /** Empty: the whole subject. */
  value: string;
  onChange: (topicId: string) => void;
  label: string;
  description?: string;
  /** What the empty choice means here. */
  anyLabel: string;
}

const indent = '\u2003';

export function TopicSelect({ subjectId, value, onChange, label, description, anyLabel }: TopicSelectProps) {
  const t = useTranslations('questions');
  const { data, isPending } = useTopics(subjectId);
  const topics = inTreeOrder(data ?? []);
  return (
    <NativeSelect
      label={label}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={isPending ? t('loadingTopics') : description}
      data={[
        { value: '', label: anyLabel },
        ...topics.map(({ topic, depth }) => ({
          value: topic.id,
          label: `${indent.repeat(depth)}${topic.name}`,
        })),
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
