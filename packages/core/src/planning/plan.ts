import type { CivilDate } from '../calendar/civil-date.ts';
import type { QuizId, TopicId } from '../ids.ts';

/** `flashcards` has its place in the order of a day; nothing is planned of it as long as there are no cards. */
export const planTaskKinds = ['practise', 'review', 'flashcards', 'mock'] as const;
export type PlanTaskKind = (typeof planTaskKinds)[number];

/** On which days a person studies. */
export interface StudyDays {
  /** Weekdays from 1, Monday, to 7, on which nothing is planned. */
  daysOff: readonly number[];
  /** Weekdays with half the minutes. */
  easyDays: readonly number[];
  /** Nothing is planned from the first to the last day of each. */
  holidays: readonly { from: CivilDate; to: CivilDate }[];
}

export const everyDay: StudyDays = { daysOff: [], easyDays: [], holidays: [] };

export interface PlanInput {
  /** In the person's zone. */
  today: CivilDate;
  /** null = no date yet; a day in the past counts as none. */
  examOn: CivilDate | null;
  /** 0 or more; fractions allowed. A week runs from Monday to Sunday. */
  hoursPerWeek: number;
  days: StudyDays;
  topics: readonly PlanTopic[];
  /** Topics the person leaves out. */
  droppedTopicIds: readonly TopicId[];
  /** Mistakes that come due: those of today with all that are overdue. Days without any may be missing. */
  reviews: readonly { on: CivilDate; count: number }[];
  /** What one mistake takes, in seconds. */
  secondsPerReview: number;
  /** The quiz to take as a dress rehearsal, and how long it lasts; null when the exam has none. */
  mock: { quizId: QuizId; minutes: number } | null;
  /** The tasks of the plan so far, ticked and not. */
  tasks: readonly PlanTask[];
}

/** A concept that can be practised. */
export interface PlanTopic {
  topicId: TopicId;
  /** 0..100, or null when never practised. */
  mastery: number | null;
  /** Lower end of its 80 % interval; null when never practised. */
  low: number | null;
  /** What mastery will be in 14 days without practice; null when never practised. */
  fadesTo: number | null;
  /** Share of the exam, 0..1; null when no exam weighs it. */
  examWeight: number | null;
  /** Debriefs of the last 30 days that name it a weakness. */
  weaknessCount: number;
  lastPractisedOn: CivilDate | null;
  /** Published questions there are. */
  questionCount: number;
  /** What one of them takes, in seconds, with reading what it teaches. */
  secondsPerQuestion: number;
}

export interface PlanTask {
  /** Names the task through every re-plan, e.g. `practise:<topicId>:2` for the second session on it. */
  key: string;
  kind: PlanTaskKind;
  /** Null for a mock exam, and for a review of mistakes of all topics. */
  topicId: TopicId | null;
  quizId: QuizId | null;
  minutes: number;
  /** Null for a mock exam. */
  questionCount: number | null;
  /** Questions of it that were answered. */
  doneCount: number;
  dueOn: CivilDate;
  reason: PlanReason;
  /** The day it was ticked, in the person's zone; null while it is open. */
  doneOn: CivilDate | null;
  /** The day it was first due when it was not done then. */
  missedOn: CivilDate | null;
}

/** Why a task is in the plan; `planReasonSentence` puts it in words. */
export type PlanReason =
  | { code: 'not-started' }
  | { code: 'follow-up'; daysSince: number }
  | { code: 'weak-topic'; mastery: number }
  | { code: 'named-weakness'; mastery: number; count: number }
  | { code: 'nearly-there'; mastery: number }
  | { code: 'fading'; mastery: number; fadesTo: number }
  | { code: 'keep-fresh'; daysSince: number | null }
  | { code: 'mistakes-due'; count: number }
  | { code: 'last-days'; daysToExam: number }
  | { code: 'dress-rehearsal'; daysToExam: number };

export interface StudyPlan {
  /** Ticked tasks as they were, then open ones by day, the most urgent of a day first. */
  tasks: PlanTask[];
  behind: Behind;
  load: PlanLoad | null;
}

/** Open tasks that slipped in the last seven days. */
export interface Behind {
  taskCount: number;
  minutes: number;
  /** They come to a quarter of a week or more. */
  isBehind: boolean;
}

/** Whether the time until the exam is enough. */
export interface PlanLoad {
  neededMinutes: number;
  availableMinutes: number;
  /** What to leave out so that the rest fits: least worth per minute first. Empty when all fits. */
  dropFirst: DropFirst[];
}

export interface DropFirst {
  topicId: TopicId;
  minutes: number;
  /** Of the exam. */
  weightPercent: number;
  /** Points of the expected exam score, 0..100, that an hour on it would gain. */
  pointsPerHour: number;
}
