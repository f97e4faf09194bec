import { daysBetween } from '../calendar/civil-date.ts';
import { levelOf, type MasteryLevel, masteryLevels } from '../mastery/level.ts';
import { behindOf } from './behind.ts';
import { loadOf } from './load.ts';
import type { PlanInput, PlanTopic } from './plan.ts';
import { comingExam } from './plan-study.ts';

/** Plain JSON in a fixed order, fit for a hash. */
export interface PlanAggregate {
  examOn: string | null;
  phase: 'no-exam' | 'far' | 'near' | 'last-week' | 'last-days';
  hoursPerWeek: number;
  /** A quarter of a week or more slipped. */
  isBehind: boolean;
  /** The time until the exam does not suffice for all topics. */
  isTooMuch: boolean;
  mockQuizId: string | null;
  /** The twelve topics that need most, by id. */
  topics: AggregateTopic[];
}

export interface AggregateTopic {
  topicId: string;
  band: MasteryLevel | 'not-started';
  weightPercent: number;
  isNamedWeakness: boolean;
}

const maxTopics = 12;

/**
 * What the advice depends on and nothing else: equal aggregates need no new words. Mastery enters by level, weights by
 * whole per cent, time by phase, so that a day passing, a ticked task or one more answer alone changes nothing.
 */
export function planAggregate(input: PlanInput): PlanAggregate {
  const examOn = comingExam(input);
  const wanted = input.topics.filter((topic) => !input.droppedTopicIds.includes(topic.topicId));
  return {
    examOn,
    phase: phaseOf(input),
    hoursPerWeek: Math.round(input.hoursPerWeek * 2) / 2,
    isBehind: behindOf(input).isBehind,
    isTooMuch: (loadOf(input, examOn)?.dropFirst.length ?? 0) > 0,
    mockQuizId: input.mock?.quizId ?? null,
    topics: neediest(wanted.map(aggregateTopic)),
  };
}

function phaseOf(input: PlanInput): PlanAggregate['phase'] {
  const examOn = comingExam(input);
  if (examOn === null) return 'no-exam';
  const days = daysBetween(input.today, examOn);
  if (days > 28) return 'far';
  if (days > 7) return 'near';
  return days > 2 ? 'last-week' : 'last-days';
}

function aggregateTopic({ topicId, mastery, examWeight, weaknessCount }: PlanTopic): AggregateTopic {
  return {
    topicId,
    band: mastery === null ? 'not-started' : levelOf(mastery),
    weightPercent: Math.round((examWeight ?? 0) * 100),
    isNamedWeakness: weaknessCount > 0,
  };
}

/** Chosen by the rounded figures only, so that the choice does not flicker either. */
function neediest(topics: readonly AggregateTopic[]): AggregateTopic[] {
  const ranks = ['not-started', ...masteryLevels];
  const need = (topic: AggregateTopic) =>
    (ranks.length - ranks.indexOf(topic.band)) * (topic.weightPercent + 1) * (topic.isNamedWeakness ? 2 : 1);
  return topics
    .filter((topic) => topic.band !== 'mastered')
    .sort((a, b) => need(b) - need(a) || byId(a, b))
    .slice(0, maxTopics)
    .sort(byId);
}

function byId(a: AggregateTopic, b: AggregateTopic): number {
  return a.topicId < b.topicId ? -1 : 1;
}
