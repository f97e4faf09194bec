import {
  claimCountsSchema,
  idSchema,
  insightStateSchema,
  sentQuestionSchema,
  usageRangeSchema,
  watchInsightInput,
} from '@debrief/contracts';
import {
  AppError,
  adminProcedure,
  guardStream,
  router,
  type SignedInContext,
  signedInProcedure,
  tracked,
} from '@debrief/platform';
import { z } from 'zod';
import { assertCanSeeAttempt } from '../quizzes/index.ts';
import { countClaims } from './count-claims.ts';
import { getInsight } from './get-insight.ts';
import type { InsightKey } from './insight-queries.ts';
import { retryInsight } from './retry-insight.ts';
import { showSent } from './show-sent.ts';
import { stopInsight } from './stop-insight.ts';
import { watchInsight } from './watch-insight.ts';

const attemptInput = z.strictObject({ attemptId: idSchema });

export const insightsRouter = router({
  get: signedInProcedure
    .meta({
      access: 'attempt',
      answers: { submitted: 'sonono', open: 'scncnc' },
      title: 'The debrief of an attempt, or how far it is.',
    })
    .input(attemptInput)
    .output(insightStateSchema)
    .query(async ({ ctx, input }) => getInsight(ctx.services, await seen(ctx, input.attemptId))),

  watch: signedInProcedure
    .meta({ access: 'attempt', answers: 'sonono', title: 'The debrief of an attempt, as it is written.' })
    .input(watchInsightInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const events = guardStream(ctx, signal, async function* (open) {
        const key = await seen(ctx, input.attemptId);
        yield* watchInsight(ctx.services, key, { lastEventId: input.lastEventId ?? null, signal: open });
      });
      for await (const { id, event } of events) yield tracked(id, event);
    }),

  /** What left for a model, word for word: for the student's eyes only. */
  sent: signedInProcedure
    .meta({ access: 'attempt', answers: 'sonana', title: 'What left for a model, word for word.' })
    .input(attemptInput)
    .output(sentQuestionSchema)
    .query(async ({ ctx, input }) => showSent(ctx.services, await own(ctx, input.attemptId))),

  /** Claims written and dropped by model, for administrators. */
  claimCounts: adminProcedure
    .meta({ access: 'admin', answers: 'saaaao', title: 'Claims that were written and dropped, by model.' })
    .input(usageRangeSchema)
    .output(claimCountsSchema)
    .query(({ ctx, input }) => countClaims(ctx.services, input)),

  stop: signedInProcedure
    .meta({ access: 'attempt', answers: 'scnana', title: 'Stop a debrief that is being written.' })
    .input(attemptInput)
    .output(z.void())
    .mutation(async ({ ctx, input }) => stopInsight(ctx.services, await own(ctx, input.attemptId))),

  retry: signedInProcedure
    .meta({ access: 'attempt', answers: 'scnana', title: 'Write a debrief anew.' })
    .input(attemptInput)
    .output(z.void())
    .mutation(async ({ ctx, input }) => retryInsight(ctx.services, await own(ctx, input.attemptId))),
});

async function seen({ services, actor }: SignedInContext, attemptId: string): Promise<InsightKey> {
  const { ownerId, status } = await assertCanSeeAttempt(services, actor, attemptId);
  if (status !== 'submitted') {
    throw new AppError('conflict', 'the attempt is not submitted', { reason: 'attempt-not-submitted' });
  }
  return { userId: ownerId, attemptId };
}

/** Whoever may see it may read along; only the student decides over their calls. */
async function own(ctx: SignedInContext, attemptId: string): Promise<InsightKey> {
  const key = await seen(ctx, attemptId);
  if (key.userId === ctx.actor.userId) return key;
  throw new AppError('not-allowed', 'only the student stops, retries and sees what was sent', {
    reason: 'not-yours',
  });
}
