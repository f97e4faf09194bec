import { endedSessionsSchema, endSessionInput, ownSessionSchema } from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { z } from 'zod';
import { endOtherSessions, endSession, listSessions } from './own-sessions.ts';

/** Where one is signed in. */
export const sessionsRouter = router({
  listSessions: signedInProcedure
    .meta({ access: 'own', answers: 'sooooo', sessionOnly: true, title: 'Where I am signed in.' })
    .output(z.array(ownSessionSchema))
    .query(({ ctx }) => listSessions(ctx.services, ctx.actor)),
  endSession: signedInProcedure
    .meta({ access: 'own', answers: 'sonnnn', sessionOnly: true, title: 'Sign one of my sessions out.' })
    .input(endSessionInput)
    .output(z.void())
    .mutation(({ ctx, input }) => endSession(ctx.services, ctx.actor, input.sessionId)),
  endOtherSessions: signedInProcedure
    .meta({ access: 'own', answers: 'sooooo', sessionOnly: true, title: 'Sign out everywhere but here.' })
    .output(endedSessionsSchema)
    .mutation(async ({ ctx }) => ({ count: await endOtherSessions(ctx.services, ctx.actor) })),
});
