import type { ReplanChanges, StudyPlan } from '@debrief/contracts';
import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { QueryView } from '../../ui/query-view.tsx';
import { FormSkeleton } from './form-skeleton.tsx';
import { PlanForm } from './plan-form.tsx';
import { useExams } from './use-exams.ts';

interface GoalEditorProps {
  plan: StudyPlan;
  onDone: (changes: ReplanChanges) => void;
  onClose: () => void;
}

/** The form of goal and days with the exams there are. */
export function GoalEditor({ plan, onDone, onClose }: GoalEditorProps) {
  const app = useTranslations('app');
  const cancel = plan.goal && (
    <Button variant="subtle" color="gray" onClick={onClose}>
      {app('cancel')}
    </Button>
  );
  return (
    <QueryView query={useExams()} skeleton={<FormSkeleton />}>
      {(exams) => <PlanForm plan={plan} exams={exams} onDone={onDone} aside={cancel} />}
    </QueryView>
  );
}
