import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { exportStatistics } from './export-statistics.ts';
import { getQuestionStatistics, getQuizStatistics } from './get-statistics.ts';
import { recomputeStatistics } from './recompute-statistics.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });

export const statisticsRouter = router({
  ofQuiz: bank({ answers: { shared: 'saaooo', private: 'saaono' } })
    .input(c.getQuizStatisticsInput)
    .output(c.quizStatisticsSchema)
    .query(({ ctx, input }) => getQuizStatistics(ctx.services, ctx.actor, input)),
  ofQuestion: bank({ answers: { tutors: 'saaono', shared: 'saaooo' } })
    .input(c.getQuestionStatisticsInput)
    .output(c.questionStatisticsSchema)
    .query(({ ctx, input }) => getQuestionStatistics(ctx.services, ctx.actor, input.questionId)),
  exportCsv: bank({ answers: 'saaono' })
    .input(c.getQuizStatisticsInput)
    .output(c.csvFileSchema)
    .query(async ({ ctx, input }) =>
      exportStatistics(await getQuizStatistics(ctx.services, ctx.actor, input)),
    ),
  recompute: bank({ answers: 'saaono' })
    .input(c.getQuizStatisticsInput)
    .output(c.jobSchema)
    .mutation(({ ctx, input }) => recomputeStatistics(ctx.services, ctx.actor, input)),
});
