import {
  type PublicQuestion,
  type Question,
  type QuestionKey,
  type QuestionResponse,
  questionKinds,
} from '@debrief/core';
import { z } from 'zod';

const text = z.string().max(20_000);
const optionId = z.string().min(1).max(64);
const decimal = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,30})?(e[+-]?\d{1,3})?$/i, 'A decimal number with a point.');

const questionText = { stem: text.min(1), explanation: text };

const choiceOption = z.object({
  id: optionId,
  text,
  explanation: text,
  isCorrect: z.boolean(),
  weightPercent: z.number().min(-100).max(100).optional(),
  isFixed: z.boolean().optional(),
});

const choiceFields = {
  ...questionText,
  options: z.array(choiceOption).min(2).max(50),
  scoring: z.enum(['all-or-nothing', 'right-minus-wrong', 'option-weights']),
};

const credit = z.number().min(0).max(100);

/** The whole question with its key, as stored in a question version; never sent to a learner as it is. */
export const questionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('single-choice'), ...choiceFields }),
  z.object({ kind: z.literal('multi-select'), ...choiceFields }),
  z.object({
    kind: z.literal('true-false'),
    ...questionText,
    isTrue: z.boolean(),
    trueExplanation: text,
    falseExplanation: text,
  }),
  z.object({
    kind: z.literal('numeric'),
    ...questionText,
    answers: z
      .array(
        z.object({
          target: z.discriminatedUnion('type', [
            z.object({ type: z.literal('value'), value: decimal, tolerance: decimal }),
            z.object({ type: z.literal('range'), min: decimal, max: decimal }),
          ]),
          creditPercent: credit,
          explanation: text,
        }),
      )
      .min(1),
    unit: z.string().max(40).optional(),
  }),
  z.object({
    kind: z.literal('short-answer'),
    ...questionText,
    answers: z.array(z.object({ text: text.min(1), creditPercent: credit, explanation: text })).min(1),
    isCaseSensitive: z.boolean(),
  }),
  z.object({
    kind: z.literal('matching'),
    ...questionText,
    prompts: z
      .array(z.object({ id: optionId, text, choiceId: optionId, explanation: text }))
      .min(2)
      .max(50),
    choices: z
      .array(z.object({ id: optionId, text }))
      .min(2)
      .max(60),
  }),
]) satisfies z.ZodType<Question>;

const answerText = z.string().max(2_000);

export const questionKindSchema = z.enum(questionKinds);

export const responseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single-choice'), optionId }),
  z.strictObject({ kind: z.literal('multi-select'), optionIds: z.array(optionId).max(50) }),
  z.strictObject({ kind: z.literal('true-false'), value: z.boolean() }),
  z.strictObject({ kind: z.literal('numeric'), text: answerText }),
  z.strictObject({ kind: z.literal('short-answer'), text: answerText }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.record(optionId, optionId) }),
]) satisfies z.ZodType<QuestionResponse>;

export type { PublicQuestion, Question, QuestionKey, QuestionResponse };
