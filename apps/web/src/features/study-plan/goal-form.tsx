import type { Exam, StudyGoal } from '@debrief/contracts';
import type { CivilDate } from '@debrief/core';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { FailureLine } from '../../ui/failure-line.tsx';
import { GoalFields } from './goal-fields.tsx';
import { type GoalValues, toGoalInput, toGoalValues } from './goal-values.ts';
import { useGoalRules } from './use-goal-rules.ts';
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
  const form = useGoalForm(exams, goal, today);
  const setGoal = useSetGoal();
  const submit = form.onSubmit((values) => {
    const input = toGoalInput(values);
    setGoal.mutate(input, { onSuccess: () => onDone(input) });
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <GoalFields form={form} exams={exams} today={today} />
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
  return useForm<GoalValues>({
    initialValues: toGoalValues(goal, exams[0]?.id ?? ''),
    validate: useGoalRules(today),
  });
}
