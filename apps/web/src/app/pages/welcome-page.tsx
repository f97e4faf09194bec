import { useTranslations } from 'use-intl';
import { useProfile } from '../../features/accounts/use-me.ts';
import { FormSkeleton } from '../../features/study-plan/form-skeleton.tsx';
import { GoalForm } from '../../features/study-plan/goal-form.tsx';
import { useExams } from '../../features/study-plan/use-exams.ts';
import { useStudyPlan } from '../../features/study-plan/use-study-plan.ts';
import { Card } from '../../ui/card.tsx';
import { LinkButton } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { useOpenFirstQuiz } from './today/use-open-first-quiz.ts';

/** The first minute: what for and when, then straight to the first quiz. */
export function WelcomePage() {
  const t = useTranslations('welcome');
  const { name } = useProfile();
  return (
    <Page
      title={t('title')}
      eyebrow={<span data-content>{t('hello', { name })}</span>}
      lead={t('lead')}
      width="reading"
    >
      <Card>
        <WelcomeForm />
      </Card>
    </Page>
  );
}

function WelcomeForm() {
  const t = useTranslations('welcome');
  const exams = useExams();
  const plan = useStudyPlan();
  const openFirstQuiz = useOpenFirstQuiz();
  const skip = (
    <LinkButton to="/quizzes" variant="subtle">
      {t('skip')}
    </LinkButton>
  );
  const query = {
    data: exams.data && plan.data ? { exams: exams.data, plan: plan.data } : undefined,
    error: exams.error ?? plan.error,
    refetch: () => Promise.all([exams.refetch(), plan.refetch()]),
  };
  return (
    <QueryView query={query} skeleton={<FormSkeleton />}>
      {(data) =>
        data.exams.length === 0 ? (
          skip
        ) : (
          <GoalForm
            exams={data.exams}
            goal={data.plan.goal}
            today={data.plan.today}
            submitLabel={t('start')}
            onDone={({ examId }) =>
              void openFirstQuiz(data.exams.find((exam) => exam.id === examId)?.subjectId)
            }
            aside={skip}
          />
        )
      }
    </QueryView>
  );
}
