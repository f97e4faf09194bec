import { z } from 'zod';
import { itemId } from '../../schema-parts.ts';
import { choiceFields } from '../choice/schema.ts';

export const singleChoiceSchemas = {
  question: z.object({ kind: z.literal('single-choice'), ...choiceFields }),
  response: z.strictObject({ kind: z.literal('single-choice'), optionId: itemId }),
};
