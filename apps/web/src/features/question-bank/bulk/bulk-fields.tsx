import { Radio, Stack, TagsInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../../ui/touch-row.ts';
import { bankStatuses } from '../browse/bank-filter.ts';
import { DifficultyField } from '../place/difficulty-field.tsx';
import { VisibilityField } from '../place/visibility-field.tsx';
import { TopicSelect } from '../topic-select.tsx';
import type { BulkAction, BulkValues } from './bulk-change.ts';

interface BulkFieldsProps {
  action: BulkAction;
  subjectId: string;
  values: BulkValues;
  onChange: (values: Partial<BulkValues>) => void;
}

/** What each action asks for. */
export function BulkFields({ action, subjectId, values, onChange }: BulkFieldsProps) {
  const t = useTranslations('bank.bulk');
  switch (action) {
    case 'set-status':
      return <StatusField values={values} onChange={onChange} />;
    case 'set-topic':
      return (
        <TopicSelect
          subjectId={subjectId}
          value={values.topicId}
          onChange={(topicId) => onChange({ topicId })}
          label={t('newTopic')}
          anyLabel={t('chooseTopic')}
        />
      );
    case 'set-difficulty':
      return (
        <DifficultyField
          label={t('newDifficulty')}
          value={values.difficulty}
          onChange={(difficulty) => onChange({ difficulty })}
        />
      );
    case 'add-tags':
    case 'remove-tags':
      return (
        <TagsInput
          size="md"
          label={action === 'add-tags' ? t('tagsToAdd') : t('tagsToRemove')}
          description={t('tagsHint')}
          maxTags={30}
          value={values.tags}
          onChange={(tags) => onChange({ tags })}
          acceptValueOnBlur
          data-autofocus
        />
      );
    case 'set-visibility':
      return <VisibilityField value={values} onChange={onChange} />;
    case 'delete':
      return <p>{t('deleteText')}</p>;
  }
}

function StatusField({ values, onChange }: Pick<BulkFieldsProps, 'values' | 'onChange'>) {
  const t = useTranslations('bank.bulk');
  const words = useTranslations('questions.statuses');
  return (
    <Radio.Group
      size="md"
      label={t('newStatus')}
      value={values.status}
      onChange={(value) => {
        const status = bankStatuses.find((each) => each === value);
        if (status) onChange({ status });
      }}
    >
      <Stack gap={0}>
        {bankStatuses.map((status) => (
          <Radio key={status} value={status} label={words(status)} {...touchRow} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
