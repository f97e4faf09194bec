import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { makeSubject, makeTopic } from './make-topic.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });

export const topicsRouter = router({
  makeSubject: bank({ answers: 'saaooo' })
    .input(c.makeSubjectInput)
    .output(c.topicSchema)
    .mutation(({ ctx, input }) => makeSubject(ctx.services, ctx.actor, input)),
  makeTopic: bank({ answers: { shared: 'saaooo', private: 'saaono' } })
    .input(c.makeTopicInput)
    .output(c.topicSchema)
    .mutation(({ ctx, input }) => makeTopic(ctx.services, ctx.actor, input)),
});
