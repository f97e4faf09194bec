import type { EssayMark, PublicQuestion, Question, QuestionKey, QuestionResponse } from '@debrief/core';
import type { questionSchema } from '@debrief/core/question-schemas';
import type { z } from 'zod';

export {
  essayMarkSchema,
  questionKindSchema,
  questionSchema,
  responseSchema,
} from '@debrief/core/question-schemas';

/** A question as it is handed in: what has a usual value may be left out. */
export type QuestionInput = z.input<typeof questionSchema>;

export type { EssayMark, PublicQuestion, Question, QuestionKey, QuestionResponse };
