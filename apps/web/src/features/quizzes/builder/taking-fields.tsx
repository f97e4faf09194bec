import { Checkbox, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../../ui/touch-row.ts';
import type { BuilderForm } from './use-builder-form.ts';

const offline = ['without-keys', 'with-keys', 'not-allowed'] as const;

/** How it is taken: modes, clock, order, help on the way. */
export function TakingFields({ form }: { form: BuilderForm }) {
  const t = useTranslations('builder');
  const { modes, timeLimitMinutes } = form.values;
  const hasStudy = modes.includes('study');
  const check = (
    name: 'shuffleQuestions' | 'shuffleOptions' | 'asksConfidence' | 'offersHints' | 'allowsPause',
  ) => <Checkbox label={t(name)} {...form.getInputProps(name, { type: 'checkbox' })} {...touchRow} />;
  return (
    <Stack gap="md">
      <Checkbox.Group size="md" label={t('modes')} {...form.getInputProps('modes')}>
        <Stack gap={0}>
          <Checkbox value="exam" label={t('exam')} {...touchRow} />
          <Checkbox value="study" label={t('study')} {...touchRow} />
        </Stack>
      </Checkbox.Group>
      <NumberInput
        label={t('minutes')}
        description={t('minutesHint')}
        placeholder={t('noClock')}
        min={1}
        max={1440}
        {...form.getInputProps('timeLimitMinutes')}
      />
      <Stack gap={0}>
        {hasStudy && timeLimitMinutes !== '' && (
          <Checkbox
            label={t('isStudyTimed')}
            {...form.getInputProps('isStudyTimed', { type: 'checkbox' })}
            {...touchRow}
          />
        )}
        {check('shuffleQuestions')}
        {check('shuffleOptions')}
        {check('asksConfidence')}
        {hasStudy && check('offersHints')}
        {hasStudy && check('allowsPause')}
      </Stack>
      <NativeSelect
        label={t('offline')}
        description={t('offlineHint')}
        data={offline.map((value) => ({ value, label: t(`offlineChoices.${value}`) }))}
        {...form.getInputProps('offline')}
      />
    </Stack>
  );
}
