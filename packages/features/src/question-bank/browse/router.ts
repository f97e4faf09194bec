import * as c from '@debrief/contracts';
import { type Declared, router, signedInProcedure, tutorProcedure } from '@debrief/platform';
import { browseSubjects, browseTopics } from './browse-topics.ts';
import { countFacets } from './count-facets.ts';
import { findSimilar } from './find-similar.ts';
import { listQuestions } from './list-questions.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });
const content = (declared: Declared) => signedInProcedure.meta({ access: 'content', ...declared });

export const browseRouter = router({
  listSubjects: content({ answers: 'sooooo', title: 'Subjects that I may learn or teach.' })
    .output(c.subjectSchema.array())
    .query(({ ctx }) => browseSubjects(ctx.services, ctx.actor)),
  listTopics: content({
    answers: { shared: 'sooooo', private: 'snnono' },
    title: 'The tree of topics of a subject.',
  })
    .input(c.listTopicsInput)
    .output(c.topicSchema.array())
    .query(({ ctx, input }) => browseTopics(ctx.services, ctx.actor, input.subjectId)),
  listQuestions: bank({
    answers: { shared: 'saaooo', private: 'saaono' },
    title: 'Find questions of the bank, page by page.',
  })
    .input(c.listQuestionsInput)
    .output(c.questionPageSchema)
    .query(({ ctx, input }) => listQuestions(ctx.services, ctx.actor, input)),
  facets: bank({
    answers: { shared: 'saaooo', private: 'saaono' },
    title: 'How many questions there are of each topic, kind and status.',
  })
    .input(c.questionFilterSchema)
    .output(c.questionFacetsSchema)
    .query(({ ctx, input }) => countFacets(ctx.services, ctx.actor, input)),
  findSimilar: bank({
    answers: { shared: 'saaooo', private: 'saaono' },
    title: 'Questions that say much the same.',
  })
    .input(c.findSimilarInput)
    .output(c.similarQuestionSchema.array())
    .mutation(({ ctx, input }) => findSimilar(ctx.services, ctx.actor, input)),
});
