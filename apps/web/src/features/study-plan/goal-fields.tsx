import type { Exam } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslations } from 'use-intl';
import { touchRow } from '../../ui/touch-row.ts';
import classes from './goal-form.module.css';
import type { GoalValues } from './goal-values.ts';

interface GoalFieldsProps {
  form: Pick<UseFormReturnType<GoalValues>, 'getInputProps' | 'setFieldValue' | 'values'>;
  exams: readonly Exam[];
  /** The person's own day: no exam is before it. */
  today: CivilDate;
}

/** Exam, its date, and the hours there are. */
export function GoalFields({ form, exams, today }: GoalFieldsProps) {
  const t = useTranslations('plan.goal');
  const { hasDate } = form.values;
  return (
    <>
      <NativeSelect
        label={t('exam')}
        data={exams.map((exam) => ({ value: exam.id, label: exam.name }))}
        {...form.getInputProps('examId')}
      />
      <div className={classes.date}>
        <TextInput
          type="date"
          label={t('date')}
          min={today}
          disabled={!hasDate}
          {...form.getInputProps('examOn')}
        />
        <Checkbox
          {...touchRow}
          label={t('noDate')}
          checked={!hasDate}
          onChange={(event) => form.setFieldValue('hasDate', !event.currentTarget.checked)}
        />
      </div>
      <NumberInput
        label={t('hours')}
        description={t('hoursHint')}
        min={0.5}
        max={60}
        step={0.5}
        decimalScale={1}
        {...form.getInputProps('hoursPerWeek')}
      />
    </>
  );
}
