import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../../../trpc.ts';
import { touchRow } from '../../../ui/touch-row.ts';
import type { NewQuizFormState } from './use-new-quiz-form.ts';

const choices = ['everyone', 'group', 'private'] as const;

/** Who may take it. */
export function VisibilityChoice({ form }: { form: NewQuizFormState }) {
  const t = useTranslations('newQuiz');
  const groups = useQuery(useTRPC().accounts.listGroups.queryOptions()).data ?? [];
  const taught = groups.filter((group) => group.myPart === 'tutor');
  return (
    <>
      <Radio.Group size="md" label={t('visibility')} {...form.getInputProps('visibility')}>
        <Stack gap={0}>
          {choices.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={t(`visibilities.${choice}`)}
              {...touchRow}
              disabled={choice === 'group' && taught.length === 0}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.visibility === 'group' && (
        <NativeSelect
          label={t('group')}
          data={[
            { value: '', label: t('chooseGroup') },
            ...taught.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...form.getInputProps('groupId')}
        />
      )}
    </>
  );
}
