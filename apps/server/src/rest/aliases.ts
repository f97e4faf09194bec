import type { Operation } from './operations.ts';

type Alias = Pick<Operation, 'method' | 'path' | 'note' | 'mine'> & {
  procedure: string;
  renames?: Operation['renames'];
};

/**
 * Addresses that the design of the platform names, for what is there: the operation is that of the procedure, under the
 * names of the design.
 */
export const aliases: readonly Alias[] = [
  {
    method: 'POST',
    path: '/api/quiz/complete',
    procedure: 'quizzes.submitAttempt',
    renames: { quizAttemptId: 'attemptId' },
    note: 'The debrief begins to be written at once.',
  },
  {
    method: 'POST',
    path: '/api/ai-analysis/stream',
    procedure: 'insights.watch',
    renames: { quizAttemptId: 'attemptId' },
    mine: 'userId',
  },
  { method: 'GET', path: '/api/insights/jobs/{jobId}', procedure: 'jobs.get' },
  { method: 'DELETE', path: '/api/insights/jobs/{jobId}', procedure: 'jobs.cancel' },
  {
    method: 'GET',
    path: '/api/goals/student/{studentId}',
    procedure: 'studyPlan.get',
    mine: 'studentId',
    note: 'A person prepares for one exam at a time: that is the goal.',
  },
  {
    method: 'POST',
    path: '/api/goals',
    procedure: 'studyPlan.setGoal',
    renames: { targetDate: 'examOn' },
    mine: 'studentId',
  },
  {
    method: 'PUT',
    path: '/api/goals/{goalId}/complete',
    procedure: 'studyPlan.completeGoal',
    renames: { goalId: 'examId' },
    note: 'A goal is named by its exam.',
  },
  { method: 'GET', path: '/api/progress/student/{studentId}', procedure: 'dashboard.ofStudent' },
];
