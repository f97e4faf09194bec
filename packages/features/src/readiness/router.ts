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
import { z } from 'zod';
import { getOverview } from './get-overview.ts';
import { getReadiness } from './get-readiness.ts';
import { getCalibration } from './outcomes/get-calibration.ts';
import { getOutcomes } from './outcomes/get-outcomes.ts';
import { recordOutcome } from './outcomes/record-outcome.ts';
import { withdrawOutcome } from './outcomes/withdraw-outcome.ts';
import { findSimilarLearners } from './similar/find-similar-learners.ts';

const ownProcedure = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

export const readinessRouter = router({
  get: ownProcedure({
    answers: 'sooooo',
    title: 'The expected score of an exam, with its interval and the chance to pass.',
  })
    .output(examReadinessSchema.array())
    .query(({ ctx }) => getReadiness(ctx.services, ctx.actor.userId, ctx.services.clock.now())),
  overview: ownProcedure({
    answers: 'sooooo',
    title: 'Every exam of mine, how ready I am and for which day.',
  })
    .output(readinessOverviewSchema)
    .query(({ ctx }) => getOverview(ctx.services, ctx.actor)),
  outcomes: ownProcedure({ answers: 'sooooo', title: 'How my exams went, as I told it.' })
    .output(examOutcomesSchema)
    .query(({ ctx }) => getOutcomes(ctx.services, ctx.actor)),
  recordOutcome: ownProcedure({ answers: 'sooooo', title: 'Tell how an exam went.' })
    .input(recordOutcomeInput)
    .output(z.void())
    .mutation(({ ctx, input }) => recordOutcome(ctx.services, ctx.actor, input)),
  withdrawOutcome: ownProcedure({ answers: 'sonnnn', title: 'Take back how an exam went.' })
    .input(withdrawOutcomeInput)
    .output(z.void())
    .mutation(({ ctx, input }) => withdrawOutcome(ctx.services, ctx.actor.userId, input.outcomeId)),
  calibration: signedInProcedure
    .meta({ access: 'content', answers: 'sooooo', title: 'How often predicted chances came true.' })
    .output(passCalibrationSchema)
    .query(({ ctx }) => getCalibration(ctx.services)),
  similar: ownProcedure({ answers: 'sooooo', title: 'What people who passed did on their way.' })
    .input(similarLearnersInput)
    .output(similarLearnersSchema)
    .query(({ ctx, input }) => findSimilarLearners(ctx.services, ctx.actor, input.examId)),
});
