import type { CivilDate } from '../calendar/civil-date.ts';
import type { QuizId, TopicId } from '../ids.ts';

export const planTaskKinds = ['practise', 'review', 'mock'] as const;
export type PlanTaskKind = (typeof planTaskKinds)[number];

export interface PlanInput {
  /** In the person's zone. */
  today: CivilDate;
  /** null = no date yet; a day in the past counts as none. */
  examOn: CivilDate | null;
  /** 0 or more; fractions allowed. A week runs from Monday to Sunday. */
  hoursPerWeek: number;
  topics: readonly PlanTopic[];
  /** The quiz to take as a dress rehearsal, and how long it lasts; null when the exam has none. */
  mock: { quizId: QuizId; minutes: number } | null;
  /** The tasks of the plan so far, ticked and not. */
  tasks: readonly PlanTask[];
}

/** A concept (or category) that can be practised. */
export interface PlanTopic {
  topicId: TopicId;
  /** 0..100, or null when never practised. */
  mastery: number | null;
  /** Share of the exam, 0..1; null when no exam weighs it. */
  examWeight: number | null;
  /** Debriefs of the last 30 days that name it a weakness. */
  weaknessCount: number;
  lastPractisedOn: CivilDate | null;
}

export interface PlanTask {
  /** Names the task through every re-plan, e.g. `practise:<topicId>:2` for the second session on it. */
  key: string;
  kind: PlanTaskKind;
  topicId: TopicId | null;
  quizId: QuizId | null;
  minutes: number;
  dueOn: CivilDate;
  reason: PlanReason;
  /** The day it was ticked, in the person's zone; null while it is open. */
  doneOn: CivilDate | null;
}

/** Why a task is in the plan; `planReasonSentence` puts it in words. */
export type PlanReason =
  | { code: 'not-started' }
  | { code: 'follow-up'; daysSince: number }
  | { code: 'weak-topic'; mastery: number }
  | { code: 'named-weakness'; mastery: number; count: number }
  | { code: 'nearly-there'; mastery: number }
  | { code: 'keep-fresh'; daysSince: number | null }
  | { code: 'last-days'; daysToExam: number }
  | { code: 'dress-rehearsal'; daysToExam: number };

export interface StudyPlan {
  /** Ticked tasks as they were, then open ones by day, the most urgent of a day first. */
  tasks: PlanTask[];
  /** Open tasks that were due before today and have been given a new day, or dropped. */
  overdueCount: number;
  overdueMinutes: number;
}
