import * as c from '@debrief/contracts';
import { router, tutorProcedure } from '@debrief/platform';
import { exportStatistics } from './export-statistics.ts';
import { getQuestionStatistics, getQuizStatistics } from './get-statistics.ts';
import { recomputeStatistics } from './recompute-statistics.ts';

const bank = tutorProcedure.meta({ access: 'bank' });

export const statisticsRouter = router({
  ofQuiz: bank
    .input(c.getQuizStatisticsInput)
    .output(c.quizStatisticsSchema)
    .query(({ ctx, input }) => getQuizStatistics(ctx.services, ctx.actor, input)),
  ofQuestion: bank
    .input(c.getQuestionStatisticsInput)
    .output(c.questionStatisticsSchema)
    .query(({ ctx, input }) => getQuestionStatistics(ctx.services, ctx.actor, input.questionId)),
  exportCsv: bank
    .input(c.getQuizStatisticsInput)
    .output(c.csvFileSchema)
    .query(async ({ ctx, input }) =>
      exportStatistics(await getQuizStatistics(ctx.services, ctx.actor, input)),
    ),
  recompute: bank
    .input(c.getQuizStatisticsInput)
    .output(c.jobSchema)
    .mutation(({ ctx, input }) => recomputeStatistics(ctx.services, ctx.actor, input)),
});
