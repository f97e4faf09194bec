import * as c from '@debrief/contracts';
import { publicProcedure, router, tutorProcedure } from '@debrief/platform';
import { listPreviewLinks, makePreviewLink, revokePreviewLink } from '../previews/manage-preview-links.ts';
import { openPreview } from '../previews/open-preview.ts';
import { answerReport } from './answer-report.ts';
import { listReports } from './list-reports.ts';

const bank = tutorProcedure.meta({ access: 'bank' });

/** What others say of a question, and how it is shown to them. */
export const reportsRouter = router({
  makePreviewLink: bank
    .input(c.makePreviewLinkInput)
    .output(c.previewLinkSchema)
    .mutation(({ ctx, input }) => makePreviewLink(ctx.services, ctx.actor, input)),
  listPreviewLinks: bank
    .input(c.listPreviewLinksInput)
    .output(c.previewLinkRowSchema.array())
    .query(({ ctx, input }) => listPreviewLinks(ctx.services, ctx.actor, input.questionId)),
  revokePreviewLink: bank
    .input(c.revokePreviewLinkInput)
    .mutation(({ ctx, input }) => revokePreviewLink(ctx.services, ctx.actor, input.id)),
  openPreview: publicProcedure
    .meta({ access: 'public' })
    .input(c.openPreviewInput)
    .output(c.previewSchema)
    .query(({ ctx, input }) => openPreview(ctx.services, input.token)),
  listReports: bank
    .input(c.listReportsInput)
    .output(c.reportPageSchema)
    .query(({ ctx, input }) => listReports(ctx.services, ctx.actor, input)),
  answerReport: bank
    .input(c.answerReportInput)
    .mutation(({ ctx, input }) => answerReport(ctx.services, ctx.actor, input)),
});
