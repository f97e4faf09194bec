import type { PlanReason, PlanTaskKind, PlanTopic } from './plan.ts';
import { fadedMastery, masteredAt } from './priority.ts';

/** Below this mastery a topic is practised in long sessions, close together. */
const shakyBelow = 60;
const openBelow = 40;
/** A loss of as many points in 14 days is a reason of its own. */
const fadesMuch = 8;
/** In this many days before the exam nothing new is begun: what is known is looked over. */
export const lastDays = 2;

/** What one sitting on a topic would be. */
export interface Session {
  kind: PlanTaskKind;
  questionCount: number;
  minutes: number;
  reason: PlanReason;
}

/** Days that should lie between two sessions on a topic: the shakier, the closer; in the last days, daily. */
export function intervalDays({ mastery }: PlanTopic, daysToExam: number | null): number {
  if (daysToExam !== null && daysToExam <= lastDays) return 1;
  if (mastery === null || mastery < openBelow) return 2;
  if (mastery < shakyBelow) return 3;
  return mastery < masteredAt ? 4 : 7;
}

/** The sitting that fits a topic on a day. `daysSince` the last session, planned ones included, is null without one. */
export function sessionFor(topic: PlanTopic, daysSince: number | null, daysToExam: number | null): Session {
  const { kind, minutes, reason } = intentFor(topic, daysSince, daysToExam);
  return { kind, reason, ...questionsIn(topic, minutes) };
}

/** As many questions as fit the minutes and as there are, one at least, and the minutes that they take. */
export function questionsIn(
  { secondsPerQuestion, questionCount: available }: PlanTopic,
  minutes: number,
): { questionCount: number; minutes: number } {
  const fitting = Math.floor((minutes * 60) / secondsPerQuestion);
  const questionCount = Math.max(1, Math.min(available, fitting));
  return { questionCount, minutes: Math.max(1, Math.ceil((questionCount * secondsPerQuestion) / 60)) };
}

interface Intent {
  kind: PlanTaskKind;
  minutes: number;
  reason: PlanReason;
}

function intentFor(topic: PlanTopic, daysSince: number | null, daysToExam: number | null): Intent {
  const { mastery } = topic;
  if (daysToExam !== null && daysToExam <= lastDays)
    return { kind: 'review', minutes: 15, reason: { code: 'last-days', daysToExam } };
  if (mastery === null)
    return {
      kind: 'practise',
      minutes: 25,
      reason: daysSince === null ? { code: 'not-started' } : { code: 'follow-up', daysSince },
    };
  if (mastery >= masteredAt)
    return { kind: 'review', minutes: 15, reason: fading(topic) ?? { code: 'keep-fresh', daysSince } };
  return {
    kind: 'practise',
    minutes: mastery < shakyBelow ? 25 : 20,
    reason: practiseReason(topic, mastery),
  };
}

function practiseReason(topic: PlanTopic, mastery: number): PlanReason {
  const rounded = Math.round(mastery);
  // Who has come past it since is not told of a weakness that was.
  if (topic.weaknessCount > 0 && mastery < shakyBelow)
    return { code: 'named-weakness', mastery: rounded, count: topic.weaknessCount };
  if (mastery < shakyBelow) return { code: 'weak-topic', mastery: rounded };
  return fading(topic) ?? { code: 'nearly-there', mastery: rounded };
}

function fading(topic: PlanTopic): PlanReason | undefined {
  const { mastery } = topic;
  if (mastery === null) return undefined;
  const fadesTo = fadedMastery(topic, null);
  if (mastery - fadesTo < fadesMuch) return undefined;
  return { code: 'fading', mastery: Math.round(mastery), fadesTo: Math.round(fadesTo) };
}
