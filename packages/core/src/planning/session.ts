import type { PlanReason, PlanTaskKind, PlanTopic } from './plan.ts';
import { masteredAt } from './priority.ts';

/** Below this mastery a topic is practised in long sessions, close together. */
const shakyBelow = 60;
const openBelow = 40;
/** In this many days before the exam nothing new is begun: what is known is looked over. */
export const lastDays = 2;

/** What one sitting on a topic would be. */
export interface Session {
  kind: PlanTaskKind;
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
  const { mastery, weaknessCount } = topic;
  if (daysToExam !== null && daysToExam <= lastDays) {
    return { kind: 'review', minutes: 15, reason: { code: 'last-days', daysToExam } };
  }
  if (mastery === null) {
    const reason: PlanReason =
      daysSince === null ? { code: 'not-started' } : { code: 'follow-up', daysSince };
    return { kind: 'practise', minutes: 25, reason };
  }
  const rounded = Math.round(mastery);
  if (mastery >= masteredAt)
    return { kind: 'review', minutes: 15, reason: { code: 'keep-fresh', daysSince } };
  if (weaknessCount > 0) {
    const reason: PlanReason = { code: 'named-weakness', mastery: rounded, count: weaknessCount };
    return { kind: 'practise', minutes: mastery < shakyBelow ? 25 : 20, reason };
  }
  if (mastery < shakyBelow) {
    return { kind: 'practise', minutes: 25, reason: { code: 'weak-topic', mastery: rounded } };
  }
  return { kind: 'practise', minutes: 20, reason: { code: 'nearly-there', mastery: rounded } };
}
