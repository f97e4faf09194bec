import { defineTask, FENCE_INSTRUCTION } from '@debrief/ai';
import { hintDraftSchema } from '@debrief/contracts';
import { type OpenQuestion, wordsOnKey, writeHintByRules } from '@debrief/core';
import { describeExplanations, describeQuestion, languageLine } from './describe-question.ts';
import { monthMs } from './month.ts';

/** A question that is open. It says nothing of who asks: one hint is everybody's. */
export interface HintAsked extends OpenQuestion {
  language: string;
  /** The hint before gave the answer away. */
  isSecondTry: boolean;
}

const instructions = `A learner is stuck on a question and asks for a hint. You know the right answer; the learner must find it alone.

Answer with one JSON object: hint is one or two sentences that make the learner look at the right thing, best as a question. Never say, spell, paraphrase or compute the right answer; never point at a choice by letter, number, place or name; never say which choices are wrong; never judge a statement.

Good: "What must be known about the rest of a list when you look only at its middle?"
Good: "Follow one packet that leaves its network: who decides where it goes next?"
Bad, it names the answer: "Think of the route table."
Bad, it rules choices out: "It is neither B nor C."
Bad, it says nothing: "Think hard!"
${FENCE_INSTRUCTION}`;

const again =
  'A hint that was written before gave the answer away. Stay further from it: ask about the idea behind the question only.';

/** One or two sentences that guide and never tell; shown only after the leak check. */
export const hintTask = defineTask({
  name: 'explanations.hint',
  version: 1,
  tier: 'fast',
  schema: hintDraftSchema,
  maxOutputTokens: 120,
  cacheScope: 'everyone',
  cacheTtlMs: monthMs,
  prompt: ({ question, topicName, language, isSecondTry }: HintAsked) => ({
    instructions: [instructions, ...(isSecondTry ? [again] : []), languageLine(language)].join('\n'),
    prompt: [describeQuestion(question, topicName), ...describeExplanations(wordsOnKey(question), 800)].join(
      '\n\n',
    ),
  }),
  rules: (asked) => ({ hint: writeHintByRules(asked) }),
});
