import { watchEventsInput } from '@debrief/contracts';
import { router, signedInProcedure, tracked } from '../procedures/index.ts';
import { guardStream } from './guard-stream.ts';
import { watchEvents } from './watch-events.ts';

export const eventsRouter = router({
  /** The one long-lived subscription of a visible page. */
  watch: signedInProcedure
    .meta({
      access: 'own',
      answers: 'sooooo',
      title: 'Wake-ups: what of mine has changed and is worth reading again.',
    })
    .input(watchEventsInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const { services, actor } = ctx;
      const events = guardStream(ctx, signal, (open) =>
        watchEvents(services, { userId: actor.userId, topics: input.topics, signal: open }),
      );
      for await (const { id, event } of events) yield tracked(id, event);
    }),
});
