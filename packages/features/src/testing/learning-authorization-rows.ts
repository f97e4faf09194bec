import type { Row } from './authorization-rows.ts';
import type { World } from './authorization-world.ts';

const group = ({ groupId }: World) => ({ groupId });

/** What is known of a learner: mastery, readiness, dashboard and plan. */
export const learningRows: Record<string, Row | Row[]> = {
  'dashboard.get': { cells: 'sooooo' },
  'dashboard.class': { cells: 'snnono', input: group },
  'dashboard.ofStudent': {
    cells: 'sonono',
    input: ({ actors }) => ({ studentId: actors.owner.userId }),
  },
  'dashboard.group': { cells: 'snnono', input: group },
  'dashboard.practice': [
    { cells: 'sooooo', input: ({ conceptId }) => ({ topicId: conceptId }) },
    { cells: 'snnono', input: ({ privateSubjectId }) => ({ topicId: privateSubjectId }) },
  ],
  'mastery.topics': { cells: 'sooooo' },
  'mastery.topic': [
    { cells: 'sooooo', input: ({ conceptId }) => ({ topicId: conceptId }) },
    { cells: 'snnono', input: ({ privateSubjectId }) => ({ topicId: privateSubjectId }) },
    {
      cells: 'sonono',
      input: ({ actors, conceptId }) => ({ topicId: conceptId, studentId: actors.owner.userId }),
    },
  ],
  'readiness.get': { cells: 'sooooo' },
  'readiness.overview': { cells: 'sooooo' },
  'readiness.outcomes': { cells: 'sooooo' },
  'readiness.recordOutcome': {
    cells: 'sooooo',
    input: ({ examId }) => ({
      ...{ examId, takenOn: '2026-01-15', hasPassed: false },
      ...{ consentsToStatistics: false, consentsToComparison: false },
    }),
  },
  'readiness.withdrawOutcome': { cells: 'sonnnn', input: ({ outcomeId }) => ({ outcomeId }) },
  'readiness.calibration': { cells: 'sooooo' },
  'readiness.similar': { cells: 'sooooo', input: ({ examId }) => ({ examId }) },
  'studyPlan.get': { cells: 'sooooo' },
  'studyPlan.setGoal': {
    cells: 'sooooo',
    input: ({ examId }) => ({ examId, examOn: null, hoursPerWeek: 3 }),
  },
  'studyPlan.setSettings': {
    cells: 'sooooo',
    input: () => ({ daysOff: [7], easyDays: [], holidays: [] }),
  },
  'studyPlan.setTopicDropped': {
    cells: 'snnnnn',
    input: () => ({ topicId: '00000000-0000-7000-8000-000000000000', isDropped: true }),
  },
  'studyPlan.replan': { cells: 'sooooo' },
  'studyPlan.calendarLink': { cells: 'sooooo' },
  'studyPlan.resetCalendarLink': { cells: 'sooooo' },
  'studyPlan.revokeCalendarLink': { cells: 'sooooo' },
  'studyPlan.setTaskDone': { cells: 'sonnnn', input: ({ taskId }) => ({ taskId, isDone: true }) },
};
