import type { Subject } from '@debrief/contracts';
import { NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './builder.module.css';
import type { BuilderForm } from './use-builder-form.ts';

interface AttemptFieldsProps {
  form: BuilderForm;
  subject: Subject | undefined;
}

const gradings = ['best', 'last', 'mean'] as const;

/** How often, how soon again, what counts, and when it is passed. */
export function AttemptFields({ form, subject }: AttemptFieldsProps) {
  const t = useTranslations('builder');
  const exams = subject?.exams ?? [];
  const exam = exams.find(({ blueprint }) => blueprint.id === form.values.blueprintId);
  const hasBoth = form.values.modes.length > 1;
  return (
    <Stack gap="md">
      {hasBoth && <p className={classes.small}>{t('onlyExamsCount')}</p>}
      <div className={classes.pair}>
        <NumberInput
          label={t('attemptsAllowed')}
          placeholder={t('unlimited')}
          min={1}
          max={100}
          allowDecimal={false}
          {...form.getInputProps('attemptsAllowed')}
        />
        <NumberInput
          label={t('coolDown')}
          placeholder={t('noCoolDown')}
          min={0}
          max={8760}
          {...form.getInputProps('coolDownHours')}
        />
        <NativeSelect
          label={t('grading')}
          data={gradings.map((value) => ({ value, label: t(`gradings.${value}`) }))}
          {...form.getInputProps('grading')}
        />
      </div>
      {exams.length > 0 && (
        <NativeSelect
          label={t('exam_')}
          description={t('examHint')}
          data={[
            { value: '', label: t('noExam') },
            ...exams.map(({ name, blueprint }) => ({ value: blueprint.id, label: name })),
          ]}
          {...form.getInputProps('blueprintId')}
        />
      )}
      <NumberInput
        label={t('pass')}
        placeholder={exam ? t('passOfExam', { percent: exam.blueprint.passPercent / 100 }) : t('noPass')}
        min={0}
        max={100}
        suffix="%"
        {...form.getInputProps('passPercent')}
      />
    </Stack>
  );
}
