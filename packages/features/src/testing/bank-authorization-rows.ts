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
export const bankRows: Record<string, Row | Row[]> = {
  'questionBank.facets': [
    { cells: 'saaooo', input: subject },
    { cells: 'saaono', input: privateSubject },
  ],
  'questionBank.findSimilar': [
    { cells: 'saaooo', input: (world) => ({ ...subject(world), text: 'Which one is it?' }) },
    { cells: 'saaono', input: (world) => ({ ...privateSubject(world), text: 'Which one is it?' }) },
  ],
  'questionBank.getQuestion': [
    { cells: 'saaono', input: tutors },
    { cells: 'saaooo', input: shared },
  ],
  'questionBank.listVersions': { cells: 'saaono', input: tutors },
  'questionBank.compareVersions': {
    cells: 'saaono',
    input: (world) => ({ ...tutors(world), from: 1, to: 1 }),
  },
  'questionBank.saveDraft': [
    {
      cells: 'saaono',
      input: (world) => ({
        ...{ draftId: randomUUID(), ...subject(world), ...tutors(world), baseVersion: 1, baseRevision: 0 },
        ...{ body, place: {} },
      }),
    },
    {
      cells: 'saaono',
      input: (world) => ({
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
  ],
  'questionBank.getDraft': { cells: 'saaonn', input: ({ bank }) => ({ draftId: bank.draftId }) },
  'questionBank.listDrafts': { cells: 'saaooo' },
  'questionBank.discardDraft': { cells: 'saaooo', input: ({ bank }) => ({ draftId: bank.draftId }) },
  'questionBank.saveQuestion': [
    {
      cells: 'saaono',
      input: (world) => ({
        ...{ ...subject(world), ...tutors(world), baseVersion: 1, question: body, place: place(world) },
        status: 'published',
      }),
    },
    {
      cells: 'saaaao',
      input: (world) => ({
        ...{ ...subject(world), ...shared(world), baseVersion: 1, question: body, place: place(world) },
        status: 'published',
      }),
    },
    {
      cells: 'saaooo',
      input: (world) => ({
        ...{ ...subject(world), questionId: null, baseVersion: 0, question: body, place: place(world) },
        status: 'draft',
      }),
    },
  ],
  'questionBank.bulkEdit': [
    { cells: 'saaono', input: ({ bank }) => ({ questionIds: [bank.questionId], ...changeTags }) },
    { cells: 'saaaao', input: ({ questionId }) => ({ questionIds: [questionId], ...changeTags }) },
  ],
  'questionBank.undoBulkEdit': { cells: 'saaonn', input: ({ bank }) => ({ undoId: bank.undoId }) },
  'questionBank.uploadMedia': { cells: 'saaooo', input: () => ({ fileName: 'dot.png', data: dot }) },
  'questionBank.makePreviewLink': [
    { cells: 'saaono', input: tutors },
    { cells: 'saaaao', input: shared },
  ],
  'questionBank.listPreviewLinks': { cells: 'saaono', input: tutors },
  'questionBank.revokePreviewLink': { cells: 'saaono', input: ({ bank }) => ({ id: bank.previewLinkId }) },
  'questionBank.openPreview': { cells: 'oooooo', input: ({ bank }) => ({ token: bank.previewToken }) },
  'questionBank.listReports': [{ cells: 'saaooo', input: () => ({}) }],
  'questionBank.answerReport': {
    cells: 'saaono',
    input: ({ bank }) => ({ reportId: bank.reportId, status: 'fixed', answer: 'Thank you.' }),
    changesOwner: true,
  },
  'quizzes.reportQuestion': {
    cells: 'sonnnn',
    input: ({ submittedAttemptId, questionVersionId }) => ({
      ...{ attemptId: submittedAttemptId, questionVersionId, reason: 'typo' },
    }),
  },
};
