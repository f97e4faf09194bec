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
  listFormats: bank({ answers: 'saaooo' })
    .output(formatInfoSchema.array())
    .query(() => listFormats()),
  previewExport: bank({ answers: 'saannn' })
    .input(exportInput)
    .output(exportPreviewSchema)
    .mutation(({ ctx, input }) => previewExport(ctx.services, ctx.actor, input)),
  exportQuestions: bank({ answers: 'saannn' })
    .input(exportInput)
    .output(fileContentSchema)
    .mutation(({ ctx, input }) => exportQuestions(ctx.services, ctx.actor, input)),
  listForPrint: bank({ answers: 'saannn' })
    .input(listForPrintInput)
    .output(printedQuestionSchema.array())
    .mutation(({ ctx, input }) => listForPrint(ctx.services, ctx.actor, input.choice)),
});
