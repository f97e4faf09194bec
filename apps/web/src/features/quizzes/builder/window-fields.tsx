import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../../ui/touch-row.ts';
import classes from './builder.module.css';
import type { BuilderForm } from './use-builder-form.ts';

const reviews = ['after-submission', 'after-close'] as const;

/** From when to when, and from when on the answers are shown. */
export function WindowFields({ form }: { form: BuilderForm }) {
  const t = useTranslations('builder');
  return (
    <Stack gap="md">
      <div className={classes.pair}>
        <TextInput type="datetime-local" label={t('opensAt')} {...form.getInputProps('opensAt')} />
        <TextInput
          type="datetime-local"
          label={t('closesAt')}
          description={t('closesHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('closesAt')}
        />
      </div>
      <Radio.Group size="md" label={t('review')} {...form.getInputProps('review')}>
        <Stack gap={0}>
          {reviews.map((each) => (
            <Radio key={each} value={each} label={t(`reviews.${each}`)} {...touchRow} />
          ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
