import type { StudyPlan } from '@debrief/contracts';
import { Button, Skeleton, Stack } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { QueryView } from '../../ui/query-view.tsx';
import { GoalForm } from './goal-form.tsx';
import { useExams } from './use-exams.ts';

/** The goal's form with the exams there are. */
export function GoalEditor({ plan, onClose }: { plan: StudyPlan; onClose: () => void }) {
  const t = useTranslations('plan.goal');
  const app = useTranslations('app');
  const cancel = plan.goal && (
    <Button variant="subtle" color="gray" onClick={onClose}>
      {app('cancel')}
    </Button>
  );
  return (
    <QueryView query={useExams()} skeleton={<FormSkeleton />}>
      {(exams) =>
        exams.length === 0 ? (
          <p>{t('noExams')}</p>
        ) : (
          <GoalForm
            exams={exams}
            goal={plan.goal}
            today={plan.today}
            submitLabel={plan.goal ? t('save') : t('make')}
            onDone={onClose}
            aside={cancel}
          />
        )
      }
    </QueryView>
  );
}

export function FormSkeleton() {
  return (
    <Stack>
      <Skeleton height="4.25rem" />
      <Skeleton height="6.5rem" />
      <Skeleton height="5.5rem" />
      <Skeleton height="2.75rem" width="9rem" />
    </Stack>
  );
}
