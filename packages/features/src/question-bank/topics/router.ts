import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { makeSubject, makeTopic } from './make-topic.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });

export const topicsRouter = router({
  makeSubject: bank({ answers: 'saaooo', title: 'Make a subject.' })
    .input(c.makeSubjectInput)
    .output(c.topicSchema)
    .mutation(({ ctx, input }) => makeSubject(ctx.services, ctx.actor, input)),
  makeTopic: bank({ answers: { shared: 'saaooo', private: 'saaono' }, title: 'Make a topic below another.' })
    .input(c.makeTopicInput)
    .output(c.topicSchema)
    .mutation(({ ctx, input }) => makeTopic(ctx.services, ctx.actor, input)),
});
