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
import { type Declared, router, signedInProcedure } from '@debrief/platform';
import { getOverview } from './get-overview.ts';
import { getReadiness } from './get-readiness.ts';
import { getCalibration } from './outcomes/get-calibration.ts';
import { getOutcomes } from './outcomes/get-outcomes.ts';
import { recordOutcome } from './outcomes/record-outcome.ts';
import { withdrawOutcome } from './outcomes/withdraw-outcome.ts';
import { findSimilarLearners } from './similar/find-similar-learners.ts';

const ownProcedure = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

export const readinessRouter = router({
  get: ownProcedure({ answers: 'sooooo' })
    .output(examReadinessSchema.array())
    .query(({ ctx }) => getReadiness(ctx.services, ctx.actor.userId, ctx.services.clock.now())),
  overview: ownProcedure({ answers: 'sooooo' })
    .output(readinessOverviewSchema)
    .query(({ ctx }) => getOverview(ctx.services, ctx.actor)),
  outcomes: ownProcedure({ answers: 'sooooo' })
    .output(examOutcomesSchema)
    .query(({ ctx }) => getOutcomes(ctx.services, ctx.actor)),
  recordOutcome: ownProcedure({ answers: 'sooooo' })
    .input(recordOutcomeInput)
    .mutation(({ ctx, input }) => recordOutcome(ctx.services, ctx.actor, input)),
  withdrawOutcome: ownProcedure({ answers: 'sonnnn' })
    .input(withdrawOutcomeInput)
    .mutation(({ ctx, input }) => withdrawOutcome(ctx.services, ctx.actor.userId, input.outcomeId)),
  calibration: signedInProcedure
    .meta({ access: 'content', answers: 'sooooo' })
    .output(passCalibrationSchema)
    .query(({ ctx }) => getCalibration(ctx.services)),
  similar: ownProcedure({ answers: 'sooooo' })
    .input(similarLearnersInput)
    .output(similarLearnersSchema)
    .query(({ ctx, input }) => findSimilarLearners(ctx.services, ctx.actor, input.examId)),
});
