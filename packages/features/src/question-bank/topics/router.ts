import * as c from '@debrief/contracts';
import { router, tutorProcedure } from '@debrief/platform';
import { makeSubject, makeTopic } from './make-topic.ts';

const bank = tutorProcedure.meta({ access: 'bank' });

export const topicsRouter = router({
  makeSubject: bank
    .input(c.makeSubjectInput)
    .output(c.topicSchema)
    .mutation(({ ctx, input }) => makeSubject(ctx.services, ctx.actor, input)),
  makeTopic: bank
    .input(c.makeTopicInput)
    .output(c.topicSchema)
    .mutation(({ ctx, input }) => makeTopic(ctx.services, ctx.actor, input)),
});
