import type { Row } from './authorization-rows.ts';
import type { World } from './authorization-world.ts';

const group = ({ groupId }: World) => ({ groupId });

/** What is known of a learner: mastery, readiness, dashboard and plan. */
export const learningRows: Record<string, Row> = {
  'dashboard.class': group,
  'dashboard.ofStudent': ({ actors }) => ({ studentId: actors.owner.userId }),
  'dashboard.group': group,
  'dashboard.practice': {
    shared: ({ conceptId }) => ({ topicId: conceptId }),
    private: ({ privateSubjectId }) => ({ topicId: privateSubjectId }),
  },
  'mastery.topic': {
    shared: ({ conceptId }) => ({ topicId: conceptId }),
    private: ({ privateSubjectId }) => ({ topicId: privateSubjectId }),
    ofStudent: ({ actors, conceptId }) => ({ topicId: conceptId, studentId: actors.owner.userId }),
  },
  'readiness.recordOutcome': ({ examId }) => ({
    ...{ examId, takenOn: '2026-01-15', hasPassed: false },
    ...{ consentsToStatistics: false, consentsToComparison: false },
  }),
  'readiness.withdrawOutcome': ({ outcomeId }) => ({ outcomeId }),
  'readiness.similar': ({ examId }) => ({ examId }),
  'studyPlan.setGoal': ({ examId }) => ({ examId, examOn: null, hoursPerWeek: 3 }),
  'studyPlan.completeGoal': ({ examId }) => ({ examId }),
  'studyPlan.setSettings': () => ({ daysOff: [7], easyDays: [], holidays: [] }),
  'studyPlan.setTopicDropped': () => ({ topicId: '00000000-0000-7000-8000-000000000000', isDropped: true }),
  'studyPlan.setTaskDone': ({ taskId }) => ({ taskId, isDone: true }),
};
