import type { Dashboard, QuizSummary, StudyPlan } from '@debrief/contracts';
import { useQuery } from '@tanstack/react-query';
import { useDashboard } from '../../../features/dashboard/use-dashboard.ts';
import { useStudyPlan } from '../../../features/study-plan/use-study-plan.ts';
import { useTRPC } from '../../../trpc.ts';

export interface TodayFacts {
  quizzes: QuizSummary[];
  plan: StudyPlan;
  dashboard: Dashboard;
}

/** Everything that decides what comes next: there when all of it is there. */
export function useToday() {
  const quizzes = useQuery(useTRPC().quizzes.list.queryOptions());
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
