import * as c from '@debrief/contracts';
import { router, signedInProcedure, tutorProcedure } from '@debrief/platform';
import { browseSubjects, browseTopics } from './browse-topics.ts';
import { countFacets } from './count-facets.ts';
import { findSimilar } from './find-similar.ts';
import { listQuestions } from './list-questions.ts';

const bank = tutorProcedure.meta({ access: 'bank' });
const content = signedInProcedure.meta({ access: 'content' });

export const browseRouter = router({
  listSubjects: content
    .output(c.subjectSchema.array())
    .query(({ ctx }) => browseSubjects(ctx.services, ctx.actor)),
  listTopics: content
    .input(c.listTopicsInput)
    .output(c.topicSchema.array())
    .query(({ ctx, input }) => browseTopics(ctx.services, ctx.actor, input.subjectId)),
  listQuestions: bank
    .input(c.listQuestionsInput)
    .output(c.questionPageSchema)
    .query(({ ctx, input }) => listQuestions(ctx.services, ctx.actor, input)),
  facets: bank
    .input(c.questionFilterSchema)
    .output(c.questionFacetsSchema)
    .query(({ ctx, input }) => countFacets(ctx.services, ctx.actor, input)),
  findSimilar: bank
    .input(c.findSimilarInput)
    .output(c.similarQuestionSchema.array())
    .mutation(({ ctx, input }) => findSimilar(ctx.services, ctx.actor, input)),
});
