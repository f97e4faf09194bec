import {
  exportInput,
  exportPreviewSchema,
  fileContentSchema,
  formatInfoSchema,
  listForPrintInput,
  printedQuestionSchema,
} from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { exportQuestions, listFormats, listForPrint, previewExport } from './export-questions.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });

/** Mutations, since a choice of a thousand questions is longer than an address may be; they change nothing. */
export const exportRouter = router({
  listFormats: bank({
    answers: 'saaooo',
    title: 'File formats that questions are written in, and what each loses.',
  })
    .output(formatInfoSchema.array())
    .query(() => listFormats()),
  previewExport: bank({ answers: 'saannn', title: 'What an export would hold and lose.' })
    .input(exportInput)
    .output(exportPreviewSchema)
    .mutation(({ ctx, input }) => previewExport(ctx.services, ctx.actor, input)),
  exportQuestions: bank({ answers: 'saannn', title: 'Write questions as a file of one format.' })
    .input(exportInput)
    .output(fileContentSchema)
    .mutation(({ ctx, input }) => exportQuestions(ctx.services, ctx.actor, input)),
  listForPrint: bank({ answers: 'saannn', title: 'Whole questions, to be printed.' })
    .input(listForPrintInput)
    .output(printedQuestionSchema.array())
    .mutation(({ ctx, input }) => listForPrint(ctx.services, ctx.actor, input.choice)),
});
