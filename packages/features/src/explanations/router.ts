import * as c from '@debrief/contracts';
import { type Declared, guardStream, router, signedInProcedure, tracked } from '@debrief/platform';
import { z } from 'zod';
import { askHint } from './ask-hint.ts';
import { listOfAttempt } from './list-of-attempt.ts';
import { startExplanation } from './start-explanation.ts';
import { retryExplanation, stopExplanation } from './stop-and-retry.ts';
import { watchExplanation } from './watch-explanation.ts';

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

/** Only the student starts, stops and asks; whoever may see the attempt reads along. */
export const explanationsRouter = router({
  ofAttempt: signedInProcedure
    .meta({ access: 'attempt', answers: 'sonono', title: 'Explanations of an attempt.' })
    .input(c.getAttemptInput)
    .output(c.attemptExplanationsSchema)
    .query(({ ctx, input }) => listOfAttempt(ctx.services, ctx.actor, input.attemptId)),

  start: own({ answers: 'sonnnn', title: 'Ask why an answer is not right.' })
    .input(c.startExplanationInput)
    .output(c.explanationStateSchema)
    .mutation(({ ctx, input }) => startExplanation(ctx.services, ctx.actor.userId, input)),

  watch: own({ answers: 'sonnnn', title: 'An explanation, as it is written.' })
    .input(c.watchExplanationInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const key = { userId: ctx.actor.userId, explanationId: input.explanationId };
      const events = guardStream(ctx, signal, (open) =>
        watchExplanation(ctx.services, key, { lastEventId: input.lastEventId ?? null, signal: open }),
      );
      for await (const { id, event } of events) yield tracked(id, event);
    }),

  stop: own({ answers: 'scnnnn', title: 'Stop an explanation that is being written.' })
    .input(c.explanationInput)
    .output(z.void())
    .mutation(({ ctx, input }) => stopExplanation(ctx.services, { userId: ctx.actor.userId, ...input })),

  retry: own({ answers: 'scnnnn', title: 'Write an explanation anew.' })
    .input(c.explanationInput)
    .output(z.void())
    .mutation(({ ctx, input }) => retryExplanation(ctx.services, { userId: ctx.actor.userId, ...input })),

  askHint: own({ answers: 'sonnnn', title: 'Ask for a hint beyond those of the author.' })
    .input(c.askHintInput)
    .output(c.takenHintSchema)
    .mutation(({ ctx, input }) => askHint(ctx.services, ctx.actor.userId, input.at)),
});
