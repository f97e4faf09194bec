import { ProgressPage as DashboardPage } from '../../../features/dashboard/progress-page.tsx';
import { ReadinessCards } from '../../../features/readiness/readiness-cards.tsx';

/** Where a person stands: the dashboard with the chances at their exams. */
export function ProgressPage() {
  return <DashboardPage readiness={(exams) => <ReadinessCards {...exams} />} />;
}
