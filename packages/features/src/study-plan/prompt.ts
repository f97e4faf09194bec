import { defineTask, FENCE_INSTRUCTION, fence } from '@debrief/ai';
import { planWordsSchema } from '@debrief/contracts';

export interface PlanWordsInput {
  locale: string;
  examName: string | null;
  examOn: string | null;
  phase: string;
  hoursPerWeek: number;
  isBehind: boolean;
  /** The time until the exam does not suffice for all topics. */
  isTooMuch: boolean;
  hasMock: boolean;
  /** In the order in which the plan comes to them. */
  topics: { name: string; band: string; weightPercent: number; isNamedWeakness: boolean }[];
}

const instructions = `You write two or three short sentences over a study plan that is already made.
Say what to begin with and why, in plain words, second person, kind without cheering. Name at most three topics, exactly as they are given.
Invent no numbers, dates or topics. Answer with JSON: {"words": string}.
${FENCE_INSTRUCTION}`;

/** The words over the plan; the plan itself is made by rules. */
export const planWordsTask = defineTask({
  name: 'study-plan.write-words',
  version: 3,
  tier: 'fast',
  schema: planWordsSchema,
  maxOutputTokens: 300,
  prompt: (input: PlanWordsInput) => ({
    instructions: `${instructions}\nWrite in the language "${input.locale}".`,
    prompt: fence('plan', JSON.stringify(input)),
  }),
  rules: (input) => ({ words: wordsByRules(input) }),
});

function wordsByRules(input: PlanWordsInput): string {
  const { topics, hoursPerWeek, isBehind, isTooMuch, examName, phase, hasMock } = input;
  const [first, second] = topics.filter((topic) => topic.name !== '');
  if (!first) return 'Take a quiz first: the plan follows from what it shows.';
  const opening = isBehind ? 'Some tasks slipped, so they have new dates.' : openingFor(phase, examName);
  const why = first.isNamedWeakness ? 'a weakness in your recent quizzes' : 'which moves your score the most';
  const start = `Start with ${first.name}, ${why}${second ? `, then go on with ${second.name}` : ''}`;
  const hours = `The plan fits ${hoursPerWeek === 1 ? 'one hour' : `${hoursPerWeek} hours`} a week${hasMock && examName ? ', with a timed mock exam before the day' : ''}.`;
  if (!isTooMuch) return `${opening} ${start}. ${hours}`;
  return `${opening} ${start}. It is more than the time left holds, so leave out what weighs least.`;
}

function openingFor(phase: string, examName: string | null): string {
  const exam = examName ?? 'your exam';
  if (phase === 'last-days') return `${exam} is only days away: short reviews, nothing new.`;
  if (phase === 'last-week') return `${exam} is this week: sharpen what is shaky.`;
  if (phase === 'near') return `${exam} is close, so the weighty topics come first.`;
  if (phase === 'far') return `There is time before ${exam}: build the weak topics up one by one.`;
  return 'No date is set, so the plan works on what is weakest.';
}
