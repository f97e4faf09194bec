import type { InsightLocale } from '../debrief/insight-input.ts';
import type { PlanReason } from './plan.ts';

type ReasonWords = (reason: PlanReason, name: string) => string;

const wordsIn: Record<InsightLocale, ReasonWords> = { en: inEnglish };

/** Why a task is in the plan, in a sentence. `name` is its topic's or quiz's, as its author wrote it. */
export function planReasonSentence(reason: PlanReason, name: string, locale: InsightLocale): string {
  return wordsIn[locale](reason, name);
}

function inEnglish(reason: PlanReason, name: string): string {
  switch (reason.code) {
    case 'not-started':
      return `You have not started ${name} yet.`;
    case 'follow-up':
      return `Coming back to ${name} after ${reason.daysSince} days makes it stick.`;
    case 'weak-topic':
      return `Your mastery of ${name} is ${reason.mastery} of 100.`;
    case 'named-weakness': {
      const often = reason.count === 1 ? 'a recent debrief' : `${reason.count} recent debriefs`;
      return `${name} was a weakness in ${often}; your mastery is ${reason.mastery} of 100.`;
    }
    case 'nearly-there':
      return `With ${reason.mastery} of 100 on ${name} you are nearly there.`;
    case 'fading':
      return `Without practice your mastery of ${name} falls from ${reason.mastery} to ${reason.fadesTo} in two weeks.`;
    case 'mistakes-due':
      return reason.count === 1 ? 'One mistake is due again.' : `${reason.count} mistakes are due again.`;
    case 'keep-fresh':
      return reason.daysSince === null
        ? `A short look keeps ${name} fresh.`
        : `It will be ${reason.daysSince} days since you practised ${name}; a short look keeps it fresh.`;
    case 'last-days':
      return reason.daysToExam === 1
        ? 'The exam is the day after: look over what you know, begin nothing new.'
        : `The exam is ${reason.daysToExam} days away: look over what you know, begin nothing new.`;
    case 'dress-rehearsal':
      return `A full rehearsal ${reason.daysToExam} days before the exam shows what is left to do.`;
  }
}
