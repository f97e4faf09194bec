import * as c from '@debrief/contracts';
import { type Declared, router, tutorProcedure } from '@debrief/platform';
import { z } from 'zod';
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
  getQuestion: bank({
    answers: { tutors: 'saaono', shared: 'saaooo' },
    title: 'A question with its key, as it stands or in one version.',
  })
    .input(c.getQuestionInput)
    .output(c.questionDetailSchema)
    .query(({ ctx, input }) => getQuestion(ctx.services, ctx.actor, input)),
  listVersions: bank({ answers: 'saaono', title: 'The versions of a question, the newest first.' })
    .input(c.listVersionsInput)
    .output(c.questionVersionPageSchema)
    .query(({ ctx, input }) => listVersions(ctx.services, ctx.actor, input)),
  compareVersions: bank({ answers: 'saaono', title: 'What changed between two versions of a question.' })
    .input(c.compareVersionsInput)
    .output(c.versionComparisonSchema)
    .query(({ ctx, input }) => compareVersions(ctx.services, ctx.actor, input)),
  saveDraft: own({
    answers: { tutors: 'saaono', inPrivateSubject: 'saaono' },
    title: 'Keep a draft of a question.',
  })
    .input(c.saveDraftInput)
    .output(c.saveDraftResultSchema)
    .mutation(({ ctx, input }) => saveDraft(ctx.services, ctx.actor, input)),
  getDraft: own({ answers: 'saaonn', title: 'My draft of a question.' })
    .input(c.draftInput)
    .output(c.draftSchema)
    .query(({ ctx, input }) => getDraft(ctx.services, ctx.actor.userId, input.draftId)),
  listDrafts: own({ answers: 'saaooo', title: 'My drafts, the newest first.' })
    .input(c.listDraftsInput)
    .output(c.draftSchema.array())
    .query(({ ctx, input }) => listDrafts(ctx.services, ctx.actor.userId, input.subjectId ?? null)),
  discardDraft: own({ answers: 'saaooo', title: 'Throw a draft away.' })
    .input(c.draftInput)
    .output(z.void())
    .mutation(({ ctx, input }) => discardDraft(ctx.services, ctx.actor.userId, input.draftId)),
  saveQuestion: bank({
    answers: { tutors: 'saaono', shared: 'saaaao', new: 'saaooo' },
    title: 'Publish a question as a new version.',
  })
    .input(c.saveQuestionInput)
    .output(c.saveQuestionResultSchema)
    .mutation(({ ctx, input }) => saveQuestion(ctx.services, ctx.actor, input)),
  bulkEdit: bank({ answers: { tutors: 'saaono', shared: 'saaaao' }, title: 'Change many questions at once.' })
    .input(c.bulkEditInput)
    .output(c.bulkEditResultSchema)
    .mutation(({ ctx, input }) => bulkEdit(ctx.services, ctx.actor, input)),
  undoBulkEdit: bank({ answers: 'saaonn', title: 'Undo a change of many questions.' })
    .input(c.undoBulkEditInput)
    .output(z.void())
    .mutation(({ ctx, input }) => undoBulkEdit(ctx.services, ctx.actor, input.undoId)),
  uploadMedia: bank({ answers: 'saaooo', title: 'Upload a picture or a sound of a question.' })
    .input(c.uploadMediaInput)
    .output(c.mediaSchema)
    .mutation(({ ctx, input }) => uploadMedia(ctx.services, ctx.actor, input)),
});
