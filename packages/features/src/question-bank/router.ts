import {
  importGiftInput,
  importReportSchema,
  listQuestionsInput,
  listTopicsInput,
  questionPageSchema,
  subjectSchema,
  topicSchema,
} from '@debrief/contracts';
import { router, signedInProcedure, tutorProcedure } from '@debrief/platform';
import { browseQuestions, browseSubjects, browseTopics } from './browse-bank.ts';
import { importGift } from './import-gift.ts';

export const questionBankRouter = router({
  listSubjects: signedInProcedure
    .meta({ access: 'content' })
    .output(subjectSchema.array())
    .query(({ ctx }) => browseSubjects(ctx.services, ctx.actor)),
  listTopics: signedInProcedure
    .meta({ access: 'content' })
    .input(listTopicsInput)
    .output(topicSchema.array())
    .query(({ ctx, input }) => browseTopics(ctx.services, ctx.actor, input.subjectId)),
  listQuestions: tutorProcedure
    .meta({ access: 'bank' })
    .input(listQuestionsInput)
    .output(questionPageSchema)
    .query(({ ctx, input }) => browseQuestions(ctx.services, ctx.actor, input)),
  importGift: tutorProcedure
    .meta({ access: 'bank' })
    .input(importGiftInput)
    .output(importReportSchema)
    .mutation(({ ctx, input }) => importGift(ctx.services, ctx.actor, input)),
});
