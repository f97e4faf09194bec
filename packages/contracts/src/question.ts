import type { EssayMark, PublicQuestion, Question, QuestionKey, QuestionResponse } from '@debrief/core';

export {
  essayMarkSchema,
  questionKindSchema,
  questionSchema,
  responseSchema,
} from '@debrief/core/question-schemas';

export type { EssayMark, PublicQuestion, Question, QuestionKey, QuestionResponse };
