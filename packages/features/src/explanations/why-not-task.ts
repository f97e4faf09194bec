import { type AiTask, type Question as Asking, defineTask, FENCE_INSTRUCTION, fence } from '@debrief/ai';
import { type WhyNotDraft, whyNotDraftSchema } from '@debrief/contracts';
import {
  type AnsweredQuestion,
  describeResponse,
  explainWrongByRules,
  wordsOnAnswer,
  wordsOnKey,
} from '@debrief/core';
import { clip } from './clip.ts';
import { describeExplanations, describeQuestion, languageLine } from './describe-question.ts';
import { monthMs } from './month.ts';

/** An answer that was not right, without whose it is. */
export interface WrongAnswer extends AnsweredQuestion {
  language: string;
}

const instructions = `A learner answered a question wrongly and asks why. Say it in plain, short words, in the second person, kind without cheering; no greeting, no headings.

Answer with one JSON object, its fields in this order:
- misconception: one sentence: what somebody believes who answers like this. Only what the answer itself shows.
- rule: one or two sentences: what holds instead and how it leads to the right answer.
- checkQuestion: question is one short new question on the same rule, not the one above; answer is its answer in one sentence.

Keep to the author's words where there are any; add nothing you are not sure of.
${FENCE_INSTRUCTION}`;

function writePrompt({ question, response, topicName, language }: WrongAnswer): Asking {
  const given = describeResponse(question, response).join(question.kind === 'ordering' ? ' → ' : '\n');
  const sections = [
    describeQuestion(question, topicName),
    `The learner's answer\n${fence('answer', clip(given, 1_500))}`,
    ...describeExplanations([...wordsOnAnswer(question, response), ...wordsOnKey(question)], 1_600),
  ];
  return { instructions: `${instructions}\n${languageLine(language)}`, prompt: sections.join('\n\n') };
}

/** For answers that are chosen: everybody who chose the same reads the same. */
export const whyNotTask: AiTask<WrongAnswer, WhyNotDraft> = defineTask({
  name: 'explanations.why-not',
  version: 1,
  tier: 'fast',
  schema: whyNotDraftSchema,
  maxOutputTokens: 260,
  cacheScope: 'everyone',
  cacheTtlMs: monthMs,
  prompt: writePrompt,
  rules: explainWrongByRules,
});

/** For answers that are typed: what stands in them is their person's alone. */
export const whyNotTypedTask: AiTask<WrongAnswer, WhyNotDraft> = { ...whyNotTask, cacheScope: 'person' };

/** By what was answered. */
export function whyNotTaskFor({ question }: WrongAnswer): AiTask<WrongAnswer, WhyNotDraft> {
  return isTyped(question) ? whyNotTypedTask : whyNotTask;
}

function isTyped(question: WrongAnswer['question']): boolean {
  if (question.kind === 'gap-fill') return question.gaps.some((gap) => gap.type !== 'select');
  return ['numeric', 'short-answer', 'essay'].includes(question.kind);
}
