/** Every kind's schemas. A new kind is a line in each list; stands apart from the rules, so that no page loads it. */
import { z } from 'zod';
import { type Question, type QuestionResponse, questionKinds } from './kind-definitions.ts';
import { essayMarkSchema, essaySchemas } from './kinds/essay/schema.ts';
import { estimationSchemas } from './kinds/estimation/schema.ts';
import { gapFillSchemas } from './kinds/gap-fill/schema.ts';
import { matchingSchemas } from './kinds/matching/schema.ts';
import { multiSelectSchemas } from './kinds/multi-select/schema.ts';
import { numericSchemas } from './kinds/numeric/schema.ts';
import { orderingSchemas } from './kinds/ordering/schema.ts';
import { shortAnswerSchemas } from './kinds/short-answer/schema.ts';
import { singleChoiceSchemas } from './kinds/single-choice/schema.ts';
import { trueFalseSchemas } from './kinds/true-false/schema.ts';

/** The whole question with its key, as stored in a question version; never sent to a learner as it is. */
export const questionSchema = z.discriminatedUnion('kind', [
  singleChoiceSchemas.question,
  multiSelectSchemas.question,
  trueFalseSchemas.question,
  numericSchemas.question,
  shortAnswerSchemas.question,
  matchingSchemas.question,
  orderingSchemas.question,
  gapFillSchemas.question,
  estimationSchemas.question,
  essaySchemas.question,
]) satisfies z.ZodType<Question>;

export const responseSchema = z.discriminatedUnion('kind', [
  singleChoiceSchemas.response,
  multiSelectSchemas.response,
  trueFalseSchemas.response,
  numericSchemas.response,
  shortAnswerSchemas.response,
  matchingSchemas.response,
  orderingSchemas.response,
  gapFillSchemas.response,
  estimationSchemas.response,
  essaySchemas.response,
]) satisfies z.ZodType<QuestionResponse>;

export const questionKindSchema = z.enum(questionKinds);

export { essayMarkSchema };
