import {
  examOutcomesSchema,
  examReadinessSchema,
  passCalibrationSchema,
  readinessOverviewSchema,
  recordOutcomeInput,
  similarLearnersInput,
  similarLearnersSchema,
  withdrawOutcomeInput,
} from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { getOverview } from './get-overview.ts';
import { getReadiness } from './get-readiness.ts';
import { getCalibration } from './outcomes/get-calibration.ts';
import { getOutcomes } from './outcomes/get-outcomes.ts';
import { recordOutcome } from './outcomes/record-outcome.ts';
import { withdrawOutcome } from './outcomes/withdraw-outcome.ts';
import { findSimilarLearners } from './similar/find-similar-learners.ts';

const ownProcedure = signedInProcedure.meta({ access: 'own' });

export const readinessRouter = router({
  get: ownProcedure
    .output(examReadinessSchema.array())
    .query(({ ctx }) => getReadiness(ctx.services, ctx.actor.userId, ctx.services.clock.now())),
  overview: ownProcedure
    .output(readinessOverviewSchema)
    .query(({ ctx }) => getOverview(ctx.services, ctx.actor)),
  outcomes: ownProcedure.output(examOutcomesSchema).query(({ ctx }) => getOutcomes(ctx.services, ctx.actor)),
  recordOutcome: ownProcedure
    .input(recordOutcomeInput)
    .mutation(({ ctx, input }) => recordOutcome(ctx.services, ctx.actor, input)),
  withdrawOutcome: ownProcedure
    .input(withdrawOutcomeInput)
    .mutation(({ ctx, input }) => withdrawOutcome(ctx.services, ctx.actor.userId, input.outcomeId)),
  calibration: signedInProcedure
    .meta({ access: 'content' })
    .output(passCalibrationSchema)
    .query(({ ctx }) => getCalibration(ctx.services)),
  similar: ownProcedure
    .input(similarLearnersInput)
    .output(similarLearnersSchema)
    .query(({ ctx, input }) => findSimilarLearners(ctx.services, ctx.actor, input.examId)),
});
