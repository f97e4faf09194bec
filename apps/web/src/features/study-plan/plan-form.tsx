import type { Exam, ReplanChanges, StudyPlan } from '@debrief/contracts';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureLine } from '../../ui/failure-line.tsx';
import { DayFields } from './day-fields.tsx';
import { GoalFields } from './goal-fields.tsx';
import { type PlanValues, toPlanValues, toSettingsInput } from './plan-values.ts';
import { useGoalRules } from './use-goal-rules.ts';
import { useSetSettings } from './use-replan.ts';

interface PlanFormProps {
  plan: StudyPlan;
  /** Without any there is no goal to set, and days alone. */
  exams: readonly Exam[];
  onDone: (changes: ReplanChanges) => void;
  /** Beside the button: a way out. */
  aside: ReactNode;
}

/** What is prepared for, and on which days: saved together, one plan is made of both. */
export function PlanForm({ plan, exams, onDone, aside }: PlanFormProps) {
  const t = useTranslations('plan.goal');
  const days = useTranslations('plan.days');
  const rules = useGoalRules(plan.today);
  const form = useForm<PlanValues>({
    initialValues: toPlanValues(plan, exams[0]?.id ?? ''),
    validate: {
      ...(exams.length > 0 ? rules : {}),
      holidays: {
        from: (from: string) => (from === '' ? days('holidayWrong') : null),
        to: (to: string, { holidays }: PlanValues, path: string) =>
          to >= (holidays[Number(path.split('.')[1])]?.from ?? '') && to !== '' ? null : days('holidayWrong'),
      },
    },
  });
  const save = useSetSettings();
  const submit = form.onSubmit((values) =>
    save.mutate(toSettingsInput(values, exams.length > 0), { onSuccess: onDone }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        {exams.length > 0 ? (
          <GoalFields form={form as never} exams={exams} today={plan.today} />
        ) : (
          <p style={{ margin: 0 }}>{t('noExams')}</p>
        )}
        <DayFields form={form} today={plan.today} />
        <FailureLine error={save.error} />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {plan.goal ? t('save') : t('make')}
          </Button>
          {aside}
        </Group>
      </Stack>
    </form>
  );
}
