import { randomUUID } from 'node:crypto';
import type { World } from './authorization-world.ts';
import { bankRows } from './bank-authorization-rows.ts';
import { costRows } from './cost-authorization-rows.ts';
import { learningRows } from './learning-authorization-rows.ts';
import { notificationRows } from './notification-authorization-rows.ts';
import { studyRows } from './study-authorization-rows.ts';

export interface Row {
  input?(world: World): unknown;
  /** What each gets, in the order nobody, owner, other, tutor, otherTutor, admin: see `short`. */
  cells: string;
  /** Somebody else may change what belongs to the owner by this. */
  changesOwner?: true;
}

/** The letters of `cells`. */
export const short: Record<string, string> = {
  o: 'ok',
  s: 'not-signed-in',
  a: 'not-allowed',
  n: 'not-found',
  // Not found either, but what it hangs on may be seen, so the answer need not be that of nothing at all.
  m: 'not-found',
  c: 'conflict',
};

const group = ({ groupId }: World) => ({ groupId });
const submitted = ({ submittedAttemptId }: World) => ({ attemptId: submittedAttemptId });
const open = ({ openAttemptId }: World) => ({ attemptId: openAttemptId });
const openQuestion = ({ openAttemptId, questionVersionId }: World) => ({
  attemptId: openAttemptId,
  questionVersionId,
});
const quiz = ({ quizId }: World) => ({ quizId });
const privateQuiz = ({ privateQuizId }: World) => ({ quizId: privateQuizId });
const groupQuiz = ({ groupQuizId }: World) => ({ quizId: groupQuizId });
const job = ({ jobId }: World) => ({ jobId });
const subject = ({ subjectId }: World) => ({ subjectId });
const privateSubject = ({ privateSubjectId }: World) => ({ subjectId: privateSubjectId });
const gift = { text: '::One:: Is it? {T}', fileName: 'one.gift', dryRun: false };

const emptySections = [{ id: '0190a6c2-7d1e-7bbb-8aaa-0123456789ab', items: [] }];
const sectionsOf = ({ questionId }: World) => [
  { ...emptySections[0], items: [{ type: 'question', questionId }] },
];

/**
 * Who may do what, for every procedure there is: nobody, the student whose things these are, another student, the
 * student's tutor, another tutor, an administrator. A procedure without a row fails the walk.
 */
export const rows: Record<string, Row | Row[]> = {
  'accounts.me': { cells: 'oooooo' },
  'accounts.updateProfile': { cells: 'sooooo', input: () => ({ name: 'New name' }) },
  'accounts.listGroups': { cells: 'sooooo' },
  'accounts.getGroup': { cells: 'sonono', input: group },
  'accounts.createGroup': { cells: 'saaooo', input: () => ({ name: 'New group' }) },
  'accounts.renameGroup': { cells: 'saaono', input: (world) => ({ ...group(world), name: 'Renamed' }) },
  'accounts.removeMember': {
    cells: 'saaono',
    input: (world) => ({ ...group(world), userId: world.actors.owner.userId }),
    changesOwner: true,
  },
  'accounts.setTimeFactor': {
    cells: 'saaono',
    input: ({ actors }) => ({ userId: actors.owner.userId, timeFactor: 1.5 }),
    changesOwner: true,
  },
  'accounts.leaveGroup': { cells: 'soncnn', input: group },
  'accounts.createInvitation': [
    { cells: 'saaono', input: (world) => ({ kind: 'group', ...group(world) }) },
    { cells: 'saaaao', input: () => ({ kind: 'tutor' }) },
  ],
  'accounts.listInvitations': [{ cells: 'saaono', input: group }, { cells: 'saaooo' }],
  'accounts.revokeInvitation': { cells: 'saaono', input: ({ invitationId }) => ({ invitationId }) },
  'accounts.getInvitation': { cells: 'oooooo', input: ({ groupToken }) => ({ token: groupToken }) },
  'accounts.acceptInvitation': [
    { cells: 'sooooo', input: ({ groupToken }) => ({ token: groupToken }) },
    { cells: 'sooccc', input: ({ tutorToken }) => ({ token: tutorToken }) },
  ],
  'aiUsage.meter': { cells: 'sooooo' },
  'aiUsage.limits.list': { cells: 'saaaao' },
  'aiUsage.limits.set': {
    cells: 'saaaao',
    input: ({ groupId }) => ({
      target: { scope: 'group', groupId },
      period: 'day',
      unit: 'tokens',
      amount: 5_000,
    }),
  },
  'aiUsage.limits.remove': { cells: 'saaaao', input: ({ limitId }) => ({ limitId }) },
  'aiUsage.limits.block': {
    cells: 'saaaao',
    input: ({ actors }) => ({ personId: actors.other.userId, reason: 'A shared account.' }),
  },
  'aiUsage.limits.unblock': {
    cells: 'saaaao',
    input: ({ actors }) => ({ personId: actors.otherTutor.userId }),
  },
  'aiUsage.limits.budget': { cells: 'saaaao' },
  'aiUsage.limits.setBudget': { cells: 'saaaao', input: () => ({ budget: null }) },
  'aiUsage.limits.setSwitch': { cells: 'saaaao', input: () => ({ isSwitchedOff: true }) },
  'aiUsage.limits.changes': { cells: 'saaaao', input: () => ({}) },
  'aiUsage.limits.findPeople': { cells: 'saaaao', input: () => ({ words: 'a' }) },
  ...costRows,
  // Billing is off: there is nothing to upgrade for those who may.
  'billing.get': { cells: 'sooooo' },
  'billing.upgrade': { cells: 'sccccc', input: () => ({ plan: 'premium' }) },
  'billing.portal': { cells: 'sccccc' },
  'billing.endDemo': { cells: 'sccccc' },
  'billing.people': { cells: 'saaaao', input: () => ({}) },
  'billing.setPlan': {
    cells: 'saaaac',
    input: ({ actors }) => ({ personId: actors.owner.userId, plan: 'premium', reason: 'Gift', endsAt: null }),
  },
  'billing.changes': { cells: 'saaaao', input: () => ({}) },
  'evaluation.list': { cells: 'saaaao' },
  'events.watch': { cells: 'sooooo', input: () => ({ topics: ['jobs'] }) },
  'insights.get': [
    { cells: 'sonono', input: submitted },
    { cells: 'scncnc', input: open },
  ],
  'insights.watch': { cells: 'sonono', input: submitted },
  'insights.sent': { cells: 'sonana', input: submitted },
  'insights.stop': { cells: 'scnana', input: submitted },
  'insights.retry': { cells: 'scnana', input: submitted },
  'jobs.list': { cells: 'sooooo', input: () => ({}) },
  'jobs.get': { cells: 'sonnnn', input: job },
  'jobs.cancel': { cells: 'sonnnn', input: job },
  'jobs.retry': { cells: 'scnnnn', input: job },
  'operations.queue': { cells: 'saaaao' },
  'operations.requeue': { cells: 'saaaao', input: () => ({ jobId: '1' }) },
  'operations.drop': { cells: 'saaaao', input: () => ({ jobId: '1' }) },
  ...bankRows,
  ...studyRows,
  ...notificationRows,
  'questionBank.listSubjects': { cells: 'sooooo' },
  'questionBank.listTopics': [
    { cells: 'sooooo', input: subject },
    { cells: 'snnono', input: privateSubject },
  ],
  'questionBank.makeSubject': { cells: 'saaooo', input: () => ({ name: 'Geology' }) },
  'questionBank.makeTopic': [
    { cells: 'saaooo', input: (world) => ({ ...subject(world), name: 'Rocks' }) },
    { cells: 'saaono', input: (world) => ({ ...privateSubject(world), name: 'Rocks' }) },
  ],
  'questionBank.listQuestions': [
    { cells: 'saaooo', input: subject },
    { cells: 'saaono', input: privateSubject },
  ],
  'questionBank.getImport': { cells: 'saannn', input: () => ({ importId: randomUUID() }) },
  'questionBank.takeImport': { cells: 'saannn', input: () => ({ importId: randomUUID() }) },
  'questionBank.cancelImport': { cells: 'saannn', input: () => ({ importId: randomUUID() }) },
  'questionBank.getRefusedFile': { cells: 'saannn', input: () => ({ importId: randomUUID() }) },
  'questionBank.undoImport': { cells: 'saannn', input: () => ({ importId: randomUUID() }) },
  'questionBank.checkImport': {
    cells: 'saannn',
    input: (world) => ({ ...subject(world), importId: randomUUID() }),
  },
  'questionBank.listImports': { cells: 'saaooo', input: () => ({}) },
  'questionBank.listImportMappings': { cells: 'saaooo' },
  'questionBank.saveImportMapping': { cells: 'saaooo', input: () => ({ name: 'Mine', columns: {} }) },
  'questionBank.deleteImportMapping': { cells: 'saannn', input: () => ({ id: randomUUID() }) },
  'questionBank.listFormats': { cells: 'saaooo' },
  ...Object.fromEntries(
    ['previewExport', 'exportQuestions', 'listForPrint'].map((name) => [
      `questionBank.${name}`,
      {
        cells: 'saannn',
        input: () => ({
          choice: { by: 'ids', questionIds: [randomUUID()] },
          ...(name !== 'listForPrint' && { format: 'gift' }),
        }),
      },
    ]),
  ),
  'questionBank.importGift': [{ cells: 'saaono', input: (world) => ({ ...privateSubject(world), ...gift }) }],
  'quizzes.list': { cells: 'sooooo' },
  'quizzes.get': [
    { cells: 'sooooo', input: quiz },
    { cells: 'snnono', input: privateQuiz },
    { cells: 'sonono', input: groupQuiz },
  ],
  'quizzes.practisedTopic': { cells: 'snnnnn', input: quiz },
  'quizzes.createQuiz': {
    cells: 'saaooo',
    input: (world) => ({ ...subject(world), title: 'Mine', questionCount: 2 }),
  },
  'quizzes.startAttempt': [
    { cells: 'sooooo', input: (world) => ({ ...quiz(world), mode: 'exam' }) },
    { cells: 'snnono', input: (world) => ({ ...privateQuiz(world), mode: 'exam' }) },
    { cells: 'sonono', input: (world) => ({ ...groupQuiz(world), mode: 'study' }) },
  ],
  'quizzes.getAttempt': [
    { cells: 'sonono', input: open },
    { cells: 'sonono', input: submitted },
  ],
  'quizzes.saveAnswer': {
    cells: 'sonnnn',
    input: (world) => ({
      ...openQuestion(world),
      ...{ response: null, baseRevision: 0, saveKey: randomUUID(), timeSpentMs: 0 },
    }),
  },
  'quizzes.markQuestion': {
    cells: 'sonnnn',
    input: (world) => ({ ...openQuestion(world), isFlagged: true }),
  },
  'quizzes.download': [
    { cells: 'sooooo', input: (world) => ({ ...quiz(world), mode: 'exam' }) },
    { cells: 'snnono', input: (world) => ({ ...privateQuiz(world), mode: 'exam' }) },
  ],
  // The attempt was begun online: there is nothing to hand in, whoever asks.
  'quizzes.handIn': {
    cells: 'snnnnn',
    input: (world) => ({ ...open(world), startedMsAgo: 1, submittedMsAgo: 0, answers: [] }),
  },
  'quizzes.takeHint': {
    cells: 'sonnnn',
    input: ({ hintedAttemptId, hintedVersionId }) => ({
      ...{ attemptId: hintedAttemptId, questionVersionId: hintedVersionId, takenCount: 0 },
    }),
  },
  'quizzes.pauseAttempt': {
    cells: 'sonnnn',
    input: ({ hintedAttemptId }) => ({ attemptId: hintedAttemptId }),
  },
  'quizzes.continueAttempt': { cells: 'sonnnn', input: open },
  'quizzes.retakeMissed': { cells: 'sonnnn', input: submitted },
  'quizzes.save': [
    { cells: 'saaooo', input: (world) => ({ ...subject(world), title: 'Mine', sections: emptySections }) },
    {
      cells: 'saaono',
      input: (world) => ({
        ...{ ...subject(world), ...privateQuiz(world), baseVersion: 1 },
        ...{ title: 'Mine', visibility: 'private', sections: sectionsOf(world) },
      }),
    },
  ],
  'quizzes.getForAuthor': { cells: 'saaono', input: privateQuiz },
  'quizzes.publish': { cells: 'saaono', input: (world) => ({ ...privateQuiz(world), baseVersion: 1 }) },
  'quizzes.retire': { cells: 'saaono', input: (world) => ({ ...privateQuiz(world), baseVersion: 1 }) },
  'quizzes.delete': { cells: 'saaono', input: (world) => ({ ...privateQuiz(world), baseVersion: 1 }) },
  'quizzes.previewPaper': {
    cells: 'saaooo',
    input: (world) => ({ ...subject(world), sections: sectionsOf(world), seed: 'any' }),
  },
  'quizzes.submitAttempt': { cells: 'sonnnn', input: open },
  'quizzes.listAttempts': [
    { cells: 'sooooo', input: () => ({}) },
    { cells: 'sonono', input: ({ actors }) => ({ studentId: actors.owner.userId }) },
    { cells: 'snnono', input: group },
  ],
  'quizzes.acceptLate': {
    cells: 'saamnm',
    input: (world) => ({ ...submitted(world), questionVersionId: world.questionVersionId }),
  },
  'quizzes.marking.list': { cells: 'saaooo', input: () => ({}) },
  // No essay: there is nothing to mark for those who may.
  'quizzes.marking.get': {
    cells: 'saamnm',
    input: (world) => ({ ...submitted(world), questionVersionId: world.questionVersionId }),
  },
  'quizzes.marking.mark': {
    cells: 'saamnm',
    input: (world) => ({
      ...{ ...submitted(world), questionVersionId: world.questionVersionId },
      mark: { type: 'percent', percent: 50 },
    }),
  },
  ...learningRows,
};

export function cellOf(row: Row, index: number): { expected: string; isAsIfNothing: boolean } {
  const letter = row.cells[index] ?? '';
  return { expected: short[letter] ?? 'undeclared', isAsIfNothing: letter === 'n' };
}
