import * as c from '@debrief/contracts';
import { type Declared, publicProcedure, router, tutorProcedure } from '@debrief/platform';
import { z } from 'zod';
import { listPreviewLinks, makePreviewLink, revokePreviewLink } from '../previews/manage-preview-links.ts';
import { openPreview } from '../previews/open-preview.ts';
import { answerReport } from './answer-report.ts';
import { listReports } from './list-reports.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });

/** What others say of a question, and how it is shown to them. */
export const reportsRouter = router({
  makePreviewLink: bank({
    answers: { tutors: 'saaono', shared: 'saaaao' },
    title: 'Make a link by which anybody sees one question.',
  })
    .input(c.makePreviewLinkInput)
    .output(c.previewLinkSchema)
    .mutation(({ ctx, input }) => makePreviewLink(ctx.services, ctx.actor, input)),
  listPreviewLinks: bank({ answers: 'saaono', title: 'Links that show a question.' })
    .input(c.listPreviewLinksInput)
    .output(c.previewLinkRowSchema.array())
    .query(({ ctx, input }) => listPreviewLinks(ctx.services, ctx.actor, input.questionId)),
  revokePreviewLink: bank({ answers: 'saaono', title: 'End a link that shows a question.' })
    .input(c.revokePreviewLinkInput)
    .output(z.void())
    .mutation(({ ctx, input }) => revokePreviewLink(ctx.services, ctx.actor, input.id)),
  openPreview: publicProcedure
    .meta({ access: 'public', answers: 'oooooo', title: 'The question behind a preview link.' })
    .input(c.openPreviewInput)
    .output(c.previewSchema)
    .query(({ ctx, input }) => openPreview(ctx.services, input.token)),
  listReports: bank({ answers: 'saaooo', title: 'What students reported of questions.' })
    .input(c.listReportsInput)
    .output(c.reportPageSchema)
    .query(({ ctx, input }) => listReports(ctx.services, ctx.actor, input)),
  answerReport: bank({ answers: 'saaono', title: 'Answer what a student reported.' })
    .input(c.answerReportInput)
    .output(z.void())
    .mutation(({ ctx, input }) => answerReport(ctx.services, ctx.actor, input)),
});
