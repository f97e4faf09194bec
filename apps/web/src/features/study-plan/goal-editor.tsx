import type { StudyPlan } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { QueryView } from '../../ui/query-view.tsx';
import { FormSkeleton } from './form-skeleton.tsx';
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
