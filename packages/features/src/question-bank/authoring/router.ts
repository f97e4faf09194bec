import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { bulkEdit } from '../bulk/bulk-edit.ts';
import { undoBulkEdit } from '../bulk/undo-bulk-edit.ts';
import { discardDraft, getDraft, listDrafts } from '../drafts/drafts.ts';
import { saveDraft } from '../drafts/save-draft.ts';
import { uploadMedia } from '../media/upload-media.ts';
import { compareVersions } from '../versions/compare-versions.ts';
import { listVersions } from '../versions/list-versions.ts';
import { getQuestion } from './get-question.ts';
import { saveQuestion } from './save-question.ts';

const bank = (declared: Declared) => tutorProcedure.meta({ access: 'bank', ...declared });
const own = (declared: Declared) => tutorProcedure.meta({ access: 'own', ...declared });

export const authoringRouter = router({
  getQuestion: bank({ answers: { tutors: 'saaono', shared: 'saaooo' } })
    .input(c.getQuestionInput)
    .output(c.questionDetailSchema)
    .query(({ ctx, input }) => getQuestion(ctx.services, ctx.actor, input)),
  listVersions: bank({ answers: 'saaono' })
    .input(c.listVersionsInput)
    .output(c.questionVersionRowSchema.array())
    .query(({ ctx, input }) => listVersions(ctx.services, ctx.actor, input.questionId)),
  compareVersions: bank({ answers: 'saaono' })
    .input(c.compareVersionsInput)
    .output(c.versionComparisonSchema)
    .query(({ ctx, input }) => compareVersions(ctx.services, ctx.actor, input)),
  saveDraft: own({ answers: { tutors: 'saaono', inPrivateSubject: 'saaono' } })
    .input(c.saveDraftInput)
    .output(c.saveDraftResultSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx.services, ctx.actor, input)),
  getDraft: own({ answers: 'saaonn' })
    .input(c.draftInput)
    .output(c.draftSchema)
    .query(({ ctx, input }) => getDraft(ctx.services, ctx.actor.userId, input.draftId)),
  listDrafts: own({ answers: 'saaooo' })
    .input(c.listDraftsInput)
    .output(c.draftSchema.array())
    .query(({ ctx, input }) => listDrafts(ctx.services, ctx.actor.userId, input.subjectId ?? null)),
  discardDraft: own({ answers: 'saaooo' })
    .input(c.draftInput)
    .mutation(({ ctx, input }) => discardDraft(ctx.services, ctx.actor.userId, input.draftId)),
  saveQuestion: bank({ answers: { tutors: 'saaono', shared: 'saaaao', new: 'saaooo' } })
    .input(c.saveQuestionInput)
    .output(c.saveQuestionResultSchema)
    .mutation(({ ctx, input }) => saveQuestion(ctx.services, ctx.actor, input)),
  bulkEdit: bank({ answers: { tutors: 'saaono', shared: 'saaaao' } })
    .input(c.bulkEditInput)
    .output(c.bulkEditResultSchema)
    .mutation(({ ctx, input }) => bulkEdit(ctx.services, ctx.actor, input)),
  undoBulkEdit: bank({ answers: 'saaonn' })
    .input(c.undoBulkEditInput)
    .mutation(({ ctx, input }) => undoBulkEdit(ctx.services, ctx.actor, input.undoId)),
  uploadMedia: bank({ answers: 'saaooo' })
    .input(c.uploadMediaInput)
    .output(c.mediaSchema)
    .mutation(({ ctx, input }) => uploadMedia(ctx.services, ctx.actor, input)),
});
