import type { Exam, StudyGoal } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { Button, Checkbox, Group, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../ui/failure-line.tsx';
import { touchRow } from '../../ui/touch-row.ts';
import classes from './goal-form.module.css';
import { type GoalValues, toGoalInput, toGoalValues } from './goal-values.ts';
import { useSetGoal } from './use-set-goal.ts';

interface GoalFormProps {
  exams: readonly Exam[];
  goal: StudyGoal | null;
  /** The person's own day: no exam is before it. */
  today: CivilDate;
  submitLabel: string;
  onDone: (goal: { examId: string }) => void;
  /** Beside the button: a way out. */
  aside?: ReactNode;
}

export function GoalForm({ exams, goal, today, submitLabel, onDone, aside }: GoalFormProps) {
  const t = useTranslations('plan.goal');
  const form = useGoalForm(exams, goal, today);
  const setGoal = useSetGoal();
  const hasDate = form.values.hasDate;
  const submit = form.onSubmit((values) => {
    const input = toGoalInput(values);
    setGoal.mutate(input, { onSuccess: () => onDone(input) });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
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
        <FailureLine error={setGoal.error} />
        <Group>
          <Button type="submit" loading={setGoal.isPending}>
            {submitLabel}
          </Button>
          {aside}
        </Group>
      </Stack>
    </form>
  );
}

function useGoalForm(exams: readonly Exam[], goal: StudyGoal | null, today: CivilDate) {
  const t = useTranslations('plan.goal');
  return useForm<GoalValues>({
    initialValues: toGoalValues(goal, exams[0]?.id ?? ''),
    validate: {
      examOn: (examOn, { hasDate }) => (hasDate && !(examOn >= today) ? t('dateWrong') : null),
      hoursPerWeek: (hours) => (Number(hours) >= 0.5 && Number(hours) <= 60 ? null : t('hoursWrong')),
    },
  });
}
