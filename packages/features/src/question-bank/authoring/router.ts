import * as c from '@debrief/contracts';
import { router, tutorProcedure } from '@debrief/platform';
import { bulkEdit } from '../bulk/bulk-edit.ts';
import { undoBulkEdit } from '../bulk/undo-bulk-edit.ts';
import { discardDraft, getDraft, listDrafts } from '../drafts/drafts.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { uploadMedia } from '../media/upload-media.ts';
import { compareVersions } from '../versions/compare-versions.ts';
import { listVersions } from '../versions/list-versions.ts';
import { getQuestion } from './get-question.ts';
import { saveQuestion } from './save-question.ts';

const bank = tutorProcedure.meta({ access: 'bank' });
const own = tutorProcedure.meta({ access: 'own' });

export const authoringRouter = router({
  getQuestion: bank
    .input(c.getQuestionInput)
    .output(c.questionDetailSchema)
    .query(({ ctx, input }) => getQuestion(ctx.services, ctx.actor, input)),
  listVersions: bank
    .input(c.listVersionsInput)
    .output(c.questionVersionRowSchema.array())
    .query(({ ctx, input }) => listVersions(ctx.services, ctx.actor, input.questionId)),
  compareVersions: bank
    .input(c.compareVersionsInput)
    .output(c.versionComparisonSchema)
    .query(({ ctx, input }) => compareVersions(ctx.services, ctx.actor, input)),
  saveDraft: own
    .input(c.saveDraftInput)
    .output(c.saveDraftResultSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx.services, ctx.actor, input)),
  getDraft: own
    .input(c.draftInput)
    .output(c.draftSchema)
    .query(({ ctx, input }) => getDraft(ctx.services, ctx.actor.userId, input.draftId)),
  listDrafts: own
    .input(c.listDraftsInput)
    .output(c.draftSchema.array())
    .query(({ ctx, input }) => listDrafts(ctx.services, ctx.actor.userId, input.subjectId ?? null)),
  discardDraft: own
    .input(c.draftInput)
    .mutation(({ ctx, input }) => discardDraft(ctx.services, ctx.actor.userId, input.draftId)),
  saveQuestion: bank
    .input(c.saveQuestionInput)
    .output(c.saveQuestionResultSchema)
    .mutation(({ ctx, input }) => saveQuestion(ctx.services, ctx.actor, input)),
  bulkEdit: bank
    .input(c.bulkEditInput)
    .output(c.bulkEditResultSchema)
    .mutation(({ ctx, input }) => bulkEdit(ctx.services, ctx.actor, input)),
  undoBulkEdit: bank
    .input(c.undoBulkEditInput)
    .mutation(({ ctx, input }) => undoBulkEdit(ctx.services, ctx.actor, input.undoId)),
  uploadMedia: bank
    .input(c.uploadMediaInput)
    .output(c.mediaSchema)
    .mutation(({ ctx, input }) => uploadMedia(ctx.services, ctx.actor, input)),
});
