import { z } from 'zod';
import { itemId } from '../../schema-parts.ts';
import { choiceFields } from '../choice/schema.ts';

export const multiSelectSchemas = {
  question: z.object({ kind: z.literal('multi-select'), ...choiceFields }),
  response: z.strictObject({ kind: z.literal('multi-select'), optionIds: z.array(itemId).max(50) }),
};
