import { randomUUID } from 'node:crypto';
import type { Row } from './authorization-rows.ts';
import type { World } from './authorization-world.ts';

const subject = ({ subjectId }: World) => ({ subjectId });
const privateSubject = ({ privateSubjectId }: World) => ({ subjectId: privateSubjectId });
/** The tutor's own, seen by nobody else but administrators. */
const tutors = ({ bank }: World) => ({ questionId: bank.questionId });
/** The installation's, seen by all who teach. */
const shared = ({ questionId }: World) => ({ questionId });
const changeTags = { change: { type: 'add-tags', tags: ['seen'] } };
const body = {
  ...{ kind: 'true-false', stem: 'Is it?', explanation: '' },
  ...{ isTrue: true, trueExplanation: '', falseExplanation: '' },
};
const place = ({ conceptId }: World) => ({
  ...{ topicId: conceptId, difficulty: 3, tags: [], visibility: 'private', groupId: null },
});
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** Authoring in the question bank. */
export const bankRows: Record<string, Row> = {
  'questionBank.facets': { shared: subject, private: privateSubject },
  'questionBank.findSimilar': {
    shared: (world) => ({ ...subject(world), text: 'Which one is it?' }),
    private: (world) => ({ ...privateSubject(world), text: 'Which one is it?' }),
  },
  'questionBank.getQuestion': { tutors: tutors, shared: shared },
  'questionBank.listVersions': tutors,
  'questionBank.compareVersions': (world) => ({ ...tutors(world), from: 1, to: 1 }),
  'questionBank.saveDraft': {
    tutors: (world) => ({
      ...{ draftId: randomUUID(), ...subject(world), ...tutors(world), baseVersion: 1, baseRevision: 0 },
      ...{ body, place: {} },
    }),
    inPrivateSubject: (world) => ({
      ...{
        draftId: randomUUID(),
        ...privateSubject(world),
        questionId: null,
        baseVersion: 0,
        baseRevision: 0,
      },
      ...{ body, place: {} },
    }),
  },
  'questionBank.getDraft': ({ bank }) => ({ draftId: bank.draftId }),
  'questionBank.discardDraft': ({ bank }) => ({ draftId: bank.draftId }),
  'questionBank.saveQuestion': {
    tutors: (world) => ({
      ...{ ...subject(world), ...tutors(world), baseVersion: 1, question: body, place: place(world) },
      status: 'published',
    }),
    shared: (world) => ({
      ...{ ...subject(world), ...shared(world), baseVersion: 1, question: body, place: place(world) },
      status: 'published',
    }),
    new: (world) => ({
      ...{ ...subject(world), questionId: null, baseVersion: 0, question: body, place: place(world) },
      status: 'draft',
    }),
  },
  'questionBank.bulkEdit': {
    tutors: ({ bank }) => ({ questionIds: [bank.questionId], ...changeTags }),
    shared: ({ questionId }) => ({ questionIds: [questionId], ...changeTags }),
  },
  'questionBank.undoBulkEdit': ({ bank }) => ({ undoId: bank.undoId }),
  'questionBank.uploadMedia': () => ({ fileName: 'dot.png', data: dot }),
  'questionBank.makePreviewLink': { tutors: tutors, shared: shared },
  'questionBank.listPreviewLinks': tutors,
  'questionBank.revokePreviewLink': ({ bank }) => ({ id: bank.previewLinkId }),
  'questionBank.openPreview': ({ bank }) => ({ token: bank.previewToken }),
  'questionBank.listReports': () => ({}),
  'questionBank.answerReport': ({ bank }) => ({
    reportId: bank.reportId,
    status: 'fixed',
    answer: 'Thank you.',
  }),
  'quizzes.reportQuestion': ({ submittedAttemptId, questionVersionId }) => ({
    ...{ attemptId: submittedAttemptId, questionVersionId, reason: 'typo' },
  }),
};
