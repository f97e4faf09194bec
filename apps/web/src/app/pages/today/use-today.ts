import type { Dashboard, QuizSummary, StudyPlan } from '@debrief/contracts';
import { useDashboard } from '../../../features/dashboard/use-dashboard.ts';
import { useStudyPlan } from '../../../features/study-plan/use-study-plan.ts';
import { useQuizzes } from '../../../use-whole-lists.ts';

export interface TodayFacts {
  quizzes: QuizSummary[];
  plan: StudyPlan;
  dashboard: Dashboard;
}

/** Everything that decides what comes next: there when all of it is there. */
export function useToday() {
  const quizzes = useQuizzes();
  const plan = useStudyPlan();
  const dashboard = useDashboard();
  const all = [quizzes, plan, dashboard];
  const data: TodayFacts | undefined =
    quizzes.data && plan.data && dashboard.data
      ? { quizzes: quizzes.data, plan: plan.data, dashboard: dashboard.data }
      : undefined;
  return {
    data,
    error: all.find((query) => query.error)?.error ?? null,
    refetch: () => all.map((query) => query.refetch()),
  };
}
