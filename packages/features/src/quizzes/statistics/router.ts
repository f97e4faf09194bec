import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { exportStatistics } from './export-statistics.ts';
import { getQuestionStatistics, getQuizStatistics } from './get-statistics.ts';
import { recomputeStatistics } from './recompute-statistics.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });

export const statisticsRouter = router({
  ofQuiz: bank({
    answers: { shared: 'saaooo', private: 'saaono' },
    title: 'How the questions of a quiz did.',
  })
    .input(c.getQuizStatisticsInput)
    .output(c.quizStatisticsSchema)
    .query(({ ctx, input }) => getQuizStatistics(ctx.services, ctx.actor, input)),
  ofQuestion: bank({
    answers: { tutors: 'saaono', shared: 'saaooo' },
    title: 'How a question did over all its quizzes.',
  })
    .input(c.getQuestionStatisticsInput)
    .output(c.questionStatisticsSchema)
    .query(({ ctx, input }) => getQuestionStatistics(ctx.services, ctx.actor, input.questionId)),
  exportCsv: bank({ answers: 'saaono', title: 'The statistics of a quiz as a table.' })
    .input(c.getQuizStatisticsInput)
    .output(c.csvFileSchema)
    .query(async ({ ctx, input }) =>
      exportStatistics(await getQuizStatistics(ctx.services, ctx.actor, input)),
    ),
  recompute: bank({ answers: 'saaono', title: 'Compute the statistics of a quiz anew, in the background.' })
    .input(c.getQuizStatisticsInput)
    .output(c.jobSchema)
    .mutation(({ ctx, input }) => recomputeStatistics(ctx.services, ctx.actor, input)),
});
