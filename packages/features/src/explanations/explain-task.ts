import { defineTask, FENCE_INSTRUCTION } from '@debrief/ai';
import { explainDraftSchema } from '@debrief/contracts';
import { explainQuestionByRules, type OpenQuestion, wordsOnKey } from '@debrief/core';
import { describeExplanations, describeQuestion, languageLine } from './describe-question.ts';
import { monthMs } from './month.ts';

/** A question that somebody gave up. */
export interface GivenUp extends OpenQuestion {
  language: string;
}

const instructions = `A learner gave a question up and wants it explained. Say it in plain, short words, in the second person, kind without cheering; no greeting, no headings.

Answer with one JSON object, its fields in this order:
- rule: one or two sentences: the rule or idea that the question is about.
- application: one or two sentences: how it leads to the right answer here.
- checkQuestion: question is one short new question on the same rule, not the one above; answer is its answer in one sentence.

Keep to the author's words where there are any; add nothing you are not sure of.
${FENCE_INSTRUCTION}`;

/** What a question is about and why its answer is right; everybody reads the same. */
export const explainTask = defineTask({
  name: 'explanations.explain',
  version: 1,
  tier: 'fast',
  schema: explainDraftSchema,
  maxOutputTokens: 260,
  cacheScope: 'everyone',
  cacheTtlMs: monthMs,
  prompt: ({ question, topicName, language }: GivenUp) => ({
    instructions: `${instructions}\n${languageLine(language)}`,
    prompt: [
      describeQuestion(question, topicName),
      ...describeExplanations(wordsOnKey(question), 1_600),
    ].join('\n\n'),
  }),
  rules: ({ question, topicName }) => explainQuestionByRules({ question, topicName, response: null }),
});
