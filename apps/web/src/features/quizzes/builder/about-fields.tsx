import type { Subject } from '@debrief/contracts';
import { NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../../ui/touch-row.ts';
import { useGroups } from '../../../use-whole-lists.ts';
import { newSection } from './builder-values.ts';
import type { BuilderForm } from './use-builder-form.ts';

interface AboutFieldsProps {
  form: BuilderForm;
  subjects: readonly Subject[];
  isNew: boolean;
}

/** What it is called, what it is about, who may take it. */
export function AboutFields({ form, subjects, isNew }: AboutFieldsProps) {
  const t = useTranslations('builder');
  return (
    <Stack gap="md">
      <TextInput label={t('name')} maxLength={120} {...form.getInputProps('title')} />
      <Textarea
        label={t('description')}
        description={t('descriptionHint')}
        maxLength={500}
        autosize
        minRows={2}
        {...form.getInputProps('description')}
      />
      <NativeSelect
        label={t('subject')}
        description={isNew ? undefined : t('subjectStays')}
        disabled={!isNew}
        data={subjects.map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.subjectId}
        onChange={(event) => {
          form.setFieldValue('subjectId', event.currentTarget.value);
          form.setFieldValue('blueprintId', '');
          form.setFieldValue('sections', [newSection()]);
        }}
      />
      <Visibility form={form} />
    </Stack>
  );
}

const visibilities = ['everyone', 'group', 'private'] as const;

function Visibility({ form }: { form: BuilderForm }) {
  const t = useTranslations('newQuiz');
  const groups = useGroups().data ?? [];
  const taught = groups.filter((group) => group.myPart === 'tutor');
  return (
    <>
      <Radio.Group size="md" label={t('visibility')} {...form.getInputProps('visibility')}>
        <Stack gap={0}>
          {visibilities.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`visibilities.${each}`)}
              disabled={each === 'group' && taught.length === 0}
              {...touchRow}
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
